/**
 * Programmes and classes, the study of modules by cadres, and how far a unit's people have come;
 * here what other modules and all rooms below share, the states and counts of completion.
 */
@NullMarked
package vn.giangduong.training;

import org.jspecify.annotations.NullMarked;
