/** A person's own data: who they are, how to reach them, what they have learnt, and the lists. */
@NamedInterface("cadres")
@NullMarked
package vn.giangduong.people.cadres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
