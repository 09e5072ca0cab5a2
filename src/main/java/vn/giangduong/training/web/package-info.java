/** What other systems read of units, their completion and their classes. */
@NullMarked
package vn.giangduong.training.web;

import org.jspecify.annotations.NullMarked;
