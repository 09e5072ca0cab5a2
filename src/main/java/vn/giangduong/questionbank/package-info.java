/**
 * Question banks: questions and their versions, topics, review, and the way in and out as files.
 */
@NullMarked
package vn.giangduong.questionbank;

import org.jspecify.annotations.NullMarked;
