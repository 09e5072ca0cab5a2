/** The chains of ancestors of every unit on every day, computed from versions and successions. */
@NullMarked
package vn.giangduong.organization.paths;

import org.jspecify.annotations.NullMarked;
