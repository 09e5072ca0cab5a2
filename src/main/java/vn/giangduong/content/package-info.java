/** Study modules and their versions: lessons, links, citations and their validity. */
@NullMarked
package vn.giangduong.content;

import org.jspecify.annotations.NullMarked;
