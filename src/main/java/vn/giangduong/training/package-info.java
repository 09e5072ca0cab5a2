/**
 * Programmes and classes, the study of modules by cadres, and how far a unit's people have come.
 */
@NullMarked
package vn.giangduong.training;

import org.jspecify.annotations.NullMarked;
