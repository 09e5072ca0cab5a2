/**
 * The reports units owe on fixed dates: frozen at the cut-off, passed upward, accepted or returned,
 * added up.
 */
@NullMarked
package vn.giangduong.reporting;

import org.jspecify.annotations.NullMarked;
