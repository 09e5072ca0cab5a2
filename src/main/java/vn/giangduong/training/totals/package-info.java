/**
 * Figures per unit and day, and their totals on the dated tree, kept so that any day is one sum.
 */
@NullMarked
package vn.giangduong.training.totals;

import org.jspecify.annotations.NullMarked;
