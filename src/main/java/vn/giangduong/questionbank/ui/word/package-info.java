/** The page on which a lecturer takes questions out of a Word document. */
@NullMarked
package vn.giangduong.questionbank.ui.word;

import org.jspecify.annotations.NullMarked;
