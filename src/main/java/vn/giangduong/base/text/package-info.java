/**
 * Vietnamese text: one normal form, one search key, names, numbers and dates as they are written.
 */
@NullMarked
package vn.giangduong.base.text;

import org.jspecify.annotations.NullMarked;
