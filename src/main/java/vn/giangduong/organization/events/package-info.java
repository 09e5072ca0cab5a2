/** Founding, renaming, moving, merging, dividing, ending units: previewed, recorded, undone. */
@NullMarked
@NamedInterface("events")
package vn.giangduong.organization.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
