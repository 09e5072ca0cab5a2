/** The page that takes lists of people in. */
@NullMarked
package vn.giangduong.people.imports.ui;

import org.jspecify.annotations.NullMarked;
