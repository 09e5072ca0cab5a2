/** One's own account, other people's activation codes, and the audit log. */
@NullMarked
package vn.giangduong.people.ui;

import org.jspecify.annotations.NullMarked;
