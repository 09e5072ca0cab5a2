/** Completions that were reached in other systems, handed over as a list. */
@NullMarked
package vn.giangduong.training.history;

import org.jspecify.annotations.NullMarked;
