/** Tables out to and in from .xlsx workbooks with typed cells, and in from CSV. */
@NullMarked
package vn.giangduong.base.table;

import org.jspecify.annotations.NullMarked;
