/** Walks the dated tree for the person asking: only what they may see, on any day. */
@NullMarked
package vn.giangduong.organization.browse;

import org.jspecify.annotations.NullMarked;
