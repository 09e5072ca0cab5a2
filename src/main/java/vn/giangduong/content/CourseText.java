package vn.giangduong.content;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import vn.giangduong.base.input.Problem;

/**
 * A course file taken apart: the fields between the two lines "---" and the Markdown below them.
 *
 * @param body the Markdown
 * @param bodyLine the line of the file the Markdown begins on
 */
public record CourseText(CourseFields fields, String body, int bodyLine) {

    private static final String FENCE = "---";
    private static final int FIRST_FIELD_LINE = 2;
    private static final int DEEPEST = 8;
    private static final int MOST_CHARACTERS = 100_000;

    /**
     * Takes a file apart. The fields are only looked at as text: no tag of the file ever makes an
     * object.
     *
     * @param problems takes what is wrong with the file
     * @return nothing when the file has no readable fields
     */
    public static Optional<CourseText> read(CourseFile file, List<Problem> problems) {
        List<String> lines = file.text().lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
            problems.add(Problem.atLine(file.path(), 1, "content.file.noFields"));
            return Optional.empty();
        }
        int end = closing(lines);
        if (end < 0) {
            problems.add(Problem.atLine(file.path(), 1, "content.file.fieldsNotClosed"));
            return Optional.empty();
        }
        String yaml = String.join("\n", lines.subList(1, end)) + "\n";
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        return fields(file.path(), yaml, problems)
                .map(fields -> new CourseText(fields, body, Math.min(end + 2, lines.size())));
    }

    private static int closing(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<CourseFields> fields(String path, String yaml, List<Problem> problems) {
        try {
            Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new CourseFields(path, mapping, FIRST_FIELD_LINE, problems));
            }
            problems.add(Problem.atLine(path, FIRST_FIELD_LINE, "content.file.notFields"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            problems.add(Problem.atLine(path, line + FIRST_FIELD_LINE, "content.file.yaml"));
        } catch (YAMLException e) {
            problems.add(Problem.atLine(path, FIRST_FIELD_LINE, "content.file.yamlLimits"));
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_CHARACTERS);
        return options;
    }
}
