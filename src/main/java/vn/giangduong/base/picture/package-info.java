/** Pictures made by the server. */
@NullMarked
package vn.giangduong.base.picture;

import org.jspecify.annotations.NullMarked;
