/** What other systems read of the dated tree. */
@NullMarked
package vn.giangduong.organization.web;

import org.jspecify.annotations.NullMarked;
