/** What administrators and secretaries do for other people's accounts. */
@NullMarked
package vn.giangduong.people.desk;

import org.jspecify.annotations.NullMarked;
