/** The pages of the organisation: tree, unit, comparison of two days, events, kinds of units. */
@NullMarked
package vn.giangduong.organization.ui;

import org.jspecify.annotations.NullMarked;
