/**
 * Committee members assigned to cells: an assignment is a grant of the role FOLLOWER for a cell.
 */
@NamedInterface("followers")
@NullMarked
package vn.giangduong.people.followers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
