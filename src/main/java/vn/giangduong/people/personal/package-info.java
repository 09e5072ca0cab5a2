/** What is held about the signed-in person: to read, and to take away. */
@NullMarked
package vn.giangduong.people.personal;

import org.jspecify.annotations.NullMarked;
