/** What stands between a password and a session: the growing delay and the second factor. */
@NullMarked
package vn.giangduong.people.login;

import org.jspecify.annotations.NullMarked;
