/** Who holds which role, by unit and by person, and the form that gives one. */
@NullMarked
package vn.giangduong.people.grants.ui;

import org.jspecify.annotations.NullMarked;
