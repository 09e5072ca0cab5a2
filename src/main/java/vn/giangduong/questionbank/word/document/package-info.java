/**
 * Word documents (.docx) as paragraphs and tables of marked text; the files are trusted in nothing.
 */
@NullMarked
package vn.giangduong.questionbank.word.document;

import org.jspecify.annotations.NullMarked;
