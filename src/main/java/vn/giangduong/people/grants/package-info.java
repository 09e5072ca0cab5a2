/** Giving and ending roles: dated, scoped to a unit and those under it, with their document. */
@NullMarked
package vn.giangduong.people.grants;

import org.jspecify.annotations.NullMarked;
