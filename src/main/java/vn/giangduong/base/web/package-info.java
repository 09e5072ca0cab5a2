/** What every HTTP answer has in common: headers, errors with a reference number, upload limits. */
@NullMarked
package vn.giangduong.base.web;

import org.jspecify.annotations.NullMarked;
