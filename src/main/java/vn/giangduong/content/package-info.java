/** Study modules, their versions and lessons, with the citations and validity they carry. */
@NullMarked
package vn.giangduong.content;

import org.jspecify.annotations.NullMarked;
