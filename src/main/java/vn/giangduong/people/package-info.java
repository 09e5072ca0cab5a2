/** Cadres, their dated memberships, accounts, role grants, and who may see what. */
@NullMarked
package vn.giangduong.people;

import org.jspecify.annotations.NullMarked;
