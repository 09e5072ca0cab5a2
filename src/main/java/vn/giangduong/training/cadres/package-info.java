/** What becomes of studies and enrolments when a cadre moves, or when two records become one. */
@NullMarked
package vn.giangduong.training.cadres;

import org.jspecify.annotations.NullMarked;
