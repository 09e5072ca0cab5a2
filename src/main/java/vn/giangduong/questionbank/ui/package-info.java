/** The lecturers' pages of the question banks. */
@NullMarked
package vn.giangduong.questionbank.ui;

import org.jspecify.annotations.NullMarked;
