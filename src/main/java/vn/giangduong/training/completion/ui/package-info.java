/** The pages of a unit's completion, down to its people. */
@NullMarked
package vn.giangduong.training.completion.ui;

import org.jspecify.annotations.NullMarked;
