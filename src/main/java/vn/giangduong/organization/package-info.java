/** Units and the dated tree they form: names, types and parents as they were on any day. */
@NullMarked
package vn.giangduong.organization;

import org.jspecify.annotations.NullMarked;
