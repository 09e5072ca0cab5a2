/**
 * Takes lists of people in from workbooks: shows what would change, then lands whole or not at all.
 */
@NullMarked
package vn.giangduong.people.imports;

import org.jspecify.annotations.NullMarked;
