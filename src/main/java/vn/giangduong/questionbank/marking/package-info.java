/** What is right in each kind of question, and what an answer earns: pure functions. */
@NamedInterface("marking")
@NullMarked
package vn.giangduong.questionbank.marking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
