/** Takes lists of people in from other systems. */
@NullMarked
package vn.giangduong.people.imports.web;

import org.jspecify.annotations.NullMarked;
