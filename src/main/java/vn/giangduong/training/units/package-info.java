/** What happens to open studies when units change. */
@NullMarked
package vn.giangduong.training.units;

import org.jspecify.annotations.NullMarked;
