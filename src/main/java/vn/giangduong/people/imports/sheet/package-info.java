/** Understands lists of people as offices keep them: headings, encodings, dates, totals. */
@NullMarked
package vn.giangduong.people.imports.sheet;

import org.jspecify.annotations.NullMarked;
