package vn.giangduong.questionbank.word.document;

/** What a document consists of. */
public sealed interface WordBlock permits WordParagraph, WordTable {

    /** Where it begins: the number of its first paragraph. */
    int number();
}
