/** Programmes and their versions, and the courses folder that brings them in with their modules. */
@NullMarked
package vn.giangduong.training.programme;

import org.jspecify.annotations.NullMarked;
