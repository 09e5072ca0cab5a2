/** The append-only log of who did or read what, when, and from where. */
@NullMarked
package vn.giangduong.audit;

import org.jspecify.annotations.NullMarked;
