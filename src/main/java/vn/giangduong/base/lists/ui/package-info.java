/** The pages that take lists in. */
@NullMarked
package vn.giangduong.base.lists.ui;

import org.jspecify.annotations.NullMarked;
