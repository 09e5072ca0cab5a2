/** How far a unit and those under it have come, today and on any day past. */
@NullMarked
package vn.giangduong.training.completion;

import org.jspecify.annotations.NullMarked;
