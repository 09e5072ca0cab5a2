/** Documents as PDF: HTML templates with print CSS, typefaces with every Vietnamese mark. */
@NullMarked
package vn.giangduong.base.pdf;

import org.jspecify.annotations.NullMarked;
