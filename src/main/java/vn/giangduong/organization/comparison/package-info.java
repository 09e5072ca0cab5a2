/** What changed between the trees of two days. */
@NullMarked
@NamedInterface("comparison")
package vn.giangduong.organization.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
