/** Kinds of units and which may sit under which, as data. */
@NullMarked
@NamedInterface("types")
package vn.giangduong.organization.types;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
