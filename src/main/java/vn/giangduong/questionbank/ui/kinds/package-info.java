/** What authors write of each kind of question beside its text. */
@NullMarked
package vn.giangduong.questionbank.ui.kinds;

import org.jspecify.annotations.NullMarked;
