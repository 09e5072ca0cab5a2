/** What happens to memberships and grants when units change. */
@NullMarked
package vn.giangduong.people.units;

import org.jspecify.annotations.NullMarked;
