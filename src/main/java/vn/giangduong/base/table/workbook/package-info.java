/** Large workbooks from outside: read as a stream with fonts and formats, and given back marked. */
@NullMarked
package vn.giangduong.base.table.workbook;

import org.jspecify.annotations.NullMarked;
