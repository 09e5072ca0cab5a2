/** How quizzes and their questions did, for lecturers. */
@NullMarked
package vn.giangduong.assessment.ui;

import org.jspecify.annotations.NullMarked;
