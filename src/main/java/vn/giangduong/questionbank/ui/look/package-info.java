/** Questions as the cadre sees them, before and after. */
@NullMarked
package vn.giangduong.questionbank.ui.look;

import org.jspecify.annotations.NullMarked;
