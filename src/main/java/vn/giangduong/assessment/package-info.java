/**
 * Quizzes and their blueprints, frozen papers, attempts, the answer log, marking and statistics.
 */
@NullMarked
package vn.giangduong.assessment;

import org.jspecify.annotations.NullMarked;
