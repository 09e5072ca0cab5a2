/** What is right in each kind of question, and what an answer earns: pure functions. */
@NullMarked
package vn.giangduong.assessment.marking;

import org.jspecify.annotations.NullMarked;
