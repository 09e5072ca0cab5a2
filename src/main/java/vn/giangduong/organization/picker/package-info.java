/** The field in which a unit is chosen, for every page that asks for one. */
@NullMarked
@NamedInterface("picker")
package vn.giangduong.organization.picker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
