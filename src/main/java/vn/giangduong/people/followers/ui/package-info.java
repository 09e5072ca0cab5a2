/** Which cells have a follower, which have none, and assigning them. */
@NullMarked
package vn.giangduong.people.followers.ui;

import org.jspecify.annotations.NullMarked;
