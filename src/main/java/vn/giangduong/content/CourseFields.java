package vn.giangduong.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;

/**
 * The fields at the head of a course file. Every question that cannot be answered becomes a problem
 * with its line, so that one reading finds all of them.
 */
public final class CourseFields {

    private final String source;
    private final int firstLine;
    private final int line;
    private final List<Problem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    CourseFields(String source, MappingNode node, int firstLine, List<Problem> problems) {
        this.source = source;
        this.firstLine = firstLine;
        this.problems = problems;
        this.line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
            int at = lineOf(tuple.getKeyNode());
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.add(Problem.atLine(source, at, "content.field.twice", key));
            }
            lines.putIfAbsent(key, at);
        }
    }

    /** The file the fields stand in. */
    public String source() {
        return source;
    }

    /** The line the fields begin on. */
    public int line() {
        return line;
    }

    /** The line of a field, or the first one of all when it is missing. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** Notes a problem with a field. */
    public void problem(String key, String messageKey, Object... arguments) {
        problems.add(Problem.atLine(source, line(key), messageKey, arguments));
    }

    /** Every field must be one of these: a misspelt one would be lost in silence. */
    public void allowOnly(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                problem(
                        key,
                        "content.field.unknown",
                        key,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** One line of text, or nothing. */
    public Optional<String> text(String key, int longest) {
        Node node = values.get(key);
        if (node == null || isEmpty(node)) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            problem(key, "content.field.notText", key);
            return Optional.empty();
        }
        String text = VietnameseText.clean(scalar.getValue());
        if (text.codePointCount(0, text.length()) > longest) {
            problem(key, "content.field.tooLong", key, longest);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** One line of text that must be there; empty, and a problem, when it is not. */
    public String requiredText(String key, int longest) {
        Node node = values.get(key);
        if (node == null || isEmpty(node)) {
            problem(key, "content.field.missing", key);
            return "";
        }
        return text(key, longest).orElse("");
    }

    /** A whole number within bounds, or nothing. */
    public Optional<Integer> whole(String key, int least, int most) {
        return parsed(key, "content.field.notWhole", Integer::valueOf, least, most)
                .filter(
                        value -> {
                            boolean within = value >= least && value <= most;
                            if (!within) {
                                problem(key, "content.field.outOfBounds", key, least, most);
                            }
                            return within;
                        });
    }

    /** A number within bounds, or nothing. */
    public Optional<BigDecimal> decimal(String key, int least, int most) {
        return parsed(key, "content.field.notNumber", BigDecimal::new, least, most)
                .filter(
                        value -> {
                            boolean within =
                                    value.compareTo(BigDecimal.valueOf(least)) >= 0
                                            && value.compareTo(BigDecimal.valueOf(most)) <= 0;
                            if (!within) {
                                problem(key, "content.field.outOfBounds", key, least, most);
                            }
                            return within;
                        });
    }

    /** A day as 2026-07-01, or nothing. */
    public @Nullable LocalDate day(String key) {
        return text(key, 40)
                .map(
                        text -> {
                            try {
                                return LocalDate.parse(text);
                            } catch (DateTimeParseException e) {
                                problem(key, "content.field.notDay", key, text);
                                return null;
                            }
                        })
                .orElse(null);
    }

    /** The lines of text in a list. */
    public List<CourseEntry> entries(String key, int longest) {
        List<CourseEntry> entries = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof ScalarNode scalar && scalar.getValue().length() <= longest) {
                entries.add(new CourseEntry(lineOf(node), VietnameseText.clean(scalar.getValue())));
            } else {
                problems.add(Problem.atLine(source, lineOf(node), "content.field.notText", key));
            }
        }
        return entries;
    }

    /** The groups of fields in a list. */
    public List<CourseFields> groups(String key) {
        List<CourseFields> groups = new ArrayList<>();
        for (Node node : list(key)) {
            if (node instanceof MappingNode mapping) {
                groups.add(new CourseFields(source, mapping, firstLine, problems));
            } else {
                problems.add(Problem.atLine(source, lineOf(node), "content.field.notGroup", key));
            }
        }
        return groups;
    }

    /** A group of fields, or nothing. */
    public @Nullable CourseFields group(String key) {
        Node node = values.get(key);
        if (node instanceof MappingNode mapping) {
            return new CourseFields(source, mapping, firstLine, problems);
        }
        if (node != null) {
            problem(key, "content.field.notGroup", key);
        }
        return null;
    }

    private List<Node> list(String key) {
        Node node = values.get(key);
        if (node == null || isEmpty(node)) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(key, "content.field.notList", key);
        return List.of();
    }

    private <T> Optional<T> parsed(
            String key, String messageKey, Function<String, T> parse, int least, int most) {
        Optional<String> text = text(key, 40);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.get()));
        } catch (NumberFormatException e) {
            problem(key, messageKey, key, text.get(), least, most);
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    private int lineOf(Node node) {
        return node.getStartMark().getLine() + firstLine;
    }
}
