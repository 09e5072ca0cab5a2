/**
 * Where the database comes from: an embedded MariaDB of our own, unless an external one is
 * configured.
 */
@NullMarked
package vn.giangduong.base.database;

import org.jspecify.annotations.NullMarked;
