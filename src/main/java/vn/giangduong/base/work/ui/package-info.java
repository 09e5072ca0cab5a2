/** Shows long work in a page while it goes on. */
@NullMarked
package vn.giangduong.base.work.ui;

import org.jspecify.annotations.NullMarked;
