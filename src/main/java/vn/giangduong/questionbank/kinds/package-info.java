/** What the kinds of question hold beyond a stem and options, as their authors write it. */
@NamedInterface("kinds")
@NullMarked
package vn.giangduong.questionbank.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
