/** HTML written by people, made safe to show. */
@NullMarked
package vn.giangduong.base.html;

import org.jspecify.annotations.NullMarked;
