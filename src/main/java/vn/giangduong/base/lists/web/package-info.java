/** Lists taken in from other systems. */
@NullMarked
package vn.giangduong.base.lists.web;

import org.jspecify.annotations.NullMarked;
