package vn.giangduong.questionbank.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.giangduong.base.text.legacy.LegacyEncoding;
import vn.giangduong.questionbank.word.WordQuestion.Standing;
import vn.giangduong.questionbank.word.document.WordDocument;
import vn.giangduong.questionbank.word.document.WordLimits;

/**
 * What a Word document holds.
 *
 * @param questions in their order
 * @param aside what belongs to no question, such as headings
 * @param encoding what the text was written in
 */
public record WordFile(List<WordQuestion> questions, List<Aside> aside, LegacyEncoding encoding) {

    /** A paragraph that belongs to no question. */
    public record Aside(int paragraph, String text) {}

    public WordFile {
        questions = List.copyOf(questions);
        aside = List.copyOf(aside);
    }

    /** How many of its questions stand so. */
    public int count(Standing standing) {
        return (int) questions.stream().filter(each -> each.standing() == standing).count();
    }

    /**
     * Reads a .docx file.
     *
     * @param source the file's name for problems
     * @throws vn.giangduong.base.input.BadInputException when it is none, damaged or too large
     */
    public static WordFile read(String source, Path path) throws IOException {
        return of(WordDocument.read(source, path, WordLimits.USUAL));
    }

    static WordFile of(WordDocument document) {
        Grammar grammar = new Grammar();
        grammar.read(Line.of(document));
        return new WordFile(
                new Judge(grammar.answers(), grammar.questions()).questions(),
                grammar.aside(),
                document.encoding());
    }
}
