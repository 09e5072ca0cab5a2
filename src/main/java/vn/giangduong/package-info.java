/** Giảng Đường: study modules, question banks, assessment and reports for political schools. */
@NullMarked
package vn.giangduong;

import org.jspecify.annotations.NullMarked;
