/** The pages of people: lists, a person's record, doubled records, and one's own data. */
@NullMarked
package vn.giangduong.people.cadres.ui;

import org.jspecify.annotations.NullMarked;
