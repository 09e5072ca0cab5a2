/** What other systems read of the reports units owe. */
@NullMarked
package vn.giangduong.reporting.web;

import org.jspecify.annotations.NullMarked;
