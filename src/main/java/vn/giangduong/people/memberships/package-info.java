/** Where a cadre is a member and where they study, day by day, with nothing forgotten. */
@NamedInterface("memberships")
@NullMarked
package vn.giangduong.people.memberships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
