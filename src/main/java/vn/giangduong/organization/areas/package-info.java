/** Which units a school or centre serves, from day to day. */
@NullMarked
@NamedInterface("areas")
package vn.giangduong.organization.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
