/** The shell around every view and the few components they share. */
@NullMarked
package vn.giangduong.base.ui;

import org.jspecify.annotations.NullMarked;
