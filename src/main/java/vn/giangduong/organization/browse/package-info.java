/** Walks the dated tree for the person asking: only what they may see, on any day. */
@NullMarked
@NamedInterface("browse")
package vn.giangduong.organization.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
