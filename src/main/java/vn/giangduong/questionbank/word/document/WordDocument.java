package vn.giangduong.questionbank.word.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/**
 * A Word document.
 *
 * @param encoding what its text was written in; all text here is composed Unicode
 */
public record WordDocument(List<WordBlock> blocks, LegacyEncoding encoding) {

    public WordDocument {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads a .docx file.
     *
     * @param source the file's name for problems
     * @throws vn.giangduong.base.input.BadInputException when it is none, damaged, or larger than
     *     the limits
     */
    public static WordDocument read(String source, Path path, WordLimits limits)
            throws IOException {
        try (WordArchive archive = WordArchive.open(source, path, limits)) {
            return new DocumentReader(archive).read();
        }
    }
}
