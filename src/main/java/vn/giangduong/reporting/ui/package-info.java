/** The pages of the reports: what a unit owes, one report, the people behind it. */
@NullMarked
package vn.giangduong.reporting.ui;

import org.jspecify.annotations.NullMarked;
