/** The one field in which a person is chosen. */
@NamedInterface("picker")
@NullMarked
package vn.giangduong.people.picker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
