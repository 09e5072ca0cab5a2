/** Carries events out: versions, paths, succession, service areas, and what undo needs. */
@NullMarked
package vn.giangduong.organization.engine;

import org.jspecify.annotations.NullMarked;
