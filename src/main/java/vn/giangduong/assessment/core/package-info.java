/** Drawing, answering and marking as pure functions of their arguments: nothing but Java. */
@NullMarked
package vn.giangduong.assessment.core;

import org.jspecify.annotations.NullMarked;
