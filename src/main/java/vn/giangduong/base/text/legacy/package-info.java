/** Vietnamese text from before Unicode: its encodings, and how to tell which one a column is in. */
@NullMarked
package vn.giangduong.base.text.legacy;

import org.jspecify.annotations.NullMarked;
