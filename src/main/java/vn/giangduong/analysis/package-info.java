/**
 * Classical item analysis: reliability, item and option statistics and what they say about each
 * question, as pure functions on arrays that know neither Spring nor a database.
 */
@NullMarked
package vn.giangduong.analysis;

import org.jspecify.annotations.NullMarked;
