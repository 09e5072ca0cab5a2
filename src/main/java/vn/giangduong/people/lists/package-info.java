/** Past memberships handed over as a list, and who is meant by the codes in any such list. */
@NamedInterface("lists")
@NullMarked
package vn.giangduong.people.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
