/** What reports have to say when units change. */
@NullMarked
package vn.giangduong.reporting.units;

import org.jspecify.annotations.NullMarked;
