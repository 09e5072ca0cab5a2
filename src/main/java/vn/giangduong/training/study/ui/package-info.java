/** The pages on which cadres study, and the programmes they study for. */
@NullMarked
package vn.giangduong.training.study.ui;

import org.jspecify.annotations.NullMarked;
