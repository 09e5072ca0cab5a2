/** Units, service areas and events handed over as lists. */
@NullMarked
package vn.giangduong.organization.lists;

import org.jspecify.annotations.NullMarked;
