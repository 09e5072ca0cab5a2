/** The forms by which events of the organisation are entered, one per kind. */
@NullMarked
package vn.giangduong.organization.ui.events;

import org.jspecify.annotations.NullMarked;
