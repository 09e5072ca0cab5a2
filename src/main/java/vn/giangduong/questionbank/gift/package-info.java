/** Question banks as GIFT text, read and written without loss. */
@NullMarked
package vn.giangduong.questionbank.gift;

import org.jspecify.annotations.NullMarked;
