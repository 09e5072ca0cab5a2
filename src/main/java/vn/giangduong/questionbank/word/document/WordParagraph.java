package vn.giangduong.questionbank.word.document;

/**
 * A paragraph.
 *
 * @param number counted from 1 through the whole document, those in tables included
 * @param text with the number or letter Word writes before it, if it does
 */
public record WordParagraph(int number, MarkedText text) implements WordBlock {}
