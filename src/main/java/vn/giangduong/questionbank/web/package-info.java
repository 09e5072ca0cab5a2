/** What other systems hand in to the question banks. */
@NullMarked
package vn.giangduong.questionbank.web;

import org.jspecify.annotations.NullMarked;
