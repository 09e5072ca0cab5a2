/** The pages of study, classes and completion. */
@NullMarked
package vn.giangduong.training.ui;

import org.jspecify.annotations.NullMarked;
