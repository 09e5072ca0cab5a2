/** The pages on which officers plan a class, summon its people and close it. */
@NullMarked
package vn.giangduong.training.classes.ui;

import org.jspecify.annotations.NullMarked;
