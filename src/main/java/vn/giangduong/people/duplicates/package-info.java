/** Records that may be one person: found, shown side by side, made one, and parted again. */
@NullMarked
package vn.giangduong.people.duplicates;

import org.jspecify.annotations.NullMarked;
