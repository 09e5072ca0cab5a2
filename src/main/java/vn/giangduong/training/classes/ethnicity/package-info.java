/** Ethnicity per learner: kept only while a centre has turned it on with a reason, erased after. */
@NullMarked
package vn.giangduong.training.classes.ethnicity;

import org.jspecify.annotations.NullMarked;
