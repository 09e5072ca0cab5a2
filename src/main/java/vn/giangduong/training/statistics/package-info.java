/** Classes by programme over a period: their learners, ages and grades. */
@NullMarked
package vn.giangduong.training.statistics;

import org.jspecify.annotations.NullMarked;
