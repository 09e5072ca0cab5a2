/**
 * A fictional province to try the product with; it is only ever loaded into the embedded database.
 */
@NullMarked
package vn.giangduong.demo;

import org.jspecify.annotations.NullMarked;
