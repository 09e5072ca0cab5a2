/** What the pages of classes, statistics and completion share. */
@NullMarked
package vn.giangduong.training.ui;

import org.jspecify.annotations.NullMarked;
