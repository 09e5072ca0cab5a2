/** What is wrong with something that came in, named so that a person can mend it. */
@NullMarked
package vn.giangduong.base.input;

import org.jspecify.annotations.NullMarked;
