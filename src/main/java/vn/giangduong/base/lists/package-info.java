/** Lists that other systems hand over as tables: what a module says to take one of its own in. */
@NullMarked
package vn.giangduong.base.lists;

import org.jspecify.annotations.NullMarked;
