/** The pages on which lecturers write and review modules. */
@NullMarked
package vn.giangduong.content.ui;

import org.jspecify.annotations.NullMarked;
