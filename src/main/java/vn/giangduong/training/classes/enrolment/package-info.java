/** The people summoned to a class, and how each of them is doing. */
@NullMarked
package vn.giangduong.training.classes.enrolment;

import org.jspecify.annotations.NullMarked;
