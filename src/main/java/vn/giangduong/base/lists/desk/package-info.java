/** Takes lists in: shows what would change, then lands whole or not at all. */
@NullMarked
package vn.giangduong.base.lists.desk;

import org.jspecify.annotations.NullMarked;
