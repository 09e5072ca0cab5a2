/** The study of a module by a cadre: lesson by lesson, its quiz, its completion. */
@NullMarked
package vn.giangduong.training.study;

import org.jspecify.annotations.NullMarked;
