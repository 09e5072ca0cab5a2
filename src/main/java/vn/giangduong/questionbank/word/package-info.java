/** Questions as lecturers write them in Word, read with every doubt said. */
@NullMarked
package vn.giangduong.questionbank.word;

import org.jspecify.annotations.NullMarked;
