/** Days, weeks and quarters as the country's calendar counts them. */
@NullMarked
package vn.giangduong.base.time;

import org.jspecify.annotations.NullMarked;
