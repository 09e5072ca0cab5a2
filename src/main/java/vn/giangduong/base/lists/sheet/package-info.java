/** Reads lists handed over as workbooks or CSV, and writes their templates. */
@NullMarked
package vn.giangduong.base.lists.sheet;

import org.jspecify.annotations.NullMarked;
