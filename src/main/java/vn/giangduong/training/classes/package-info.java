/** Classes: planned, opened and closed by the centre that holds them. */
@NullMarked
package vn.giangduong.training.classes;

import org.jspecify.annotations.NullMarked;
