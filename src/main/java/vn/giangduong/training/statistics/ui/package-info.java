/** The statistics of classes on screen and as the form that is handed in. */
@NullMarked
package vn.giangduong.training.statistics.ui;

import org.jspecify.annotations.NullMarked;
