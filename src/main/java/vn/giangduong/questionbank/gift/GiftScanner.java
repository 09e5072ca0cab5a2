package vn.giangduong.questionbank.gift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * Cuts a file into the raw texts of its questions. A question ends at a blank line outside braces,
 * or where the next one plainly begins; after a missing brace the scanner goes on at the next
 * question, so that one slip does not hide the others.
 */
final class GiftScanner {

    private static final String CATEGORY = "$CATEGORY:";
    private static final Pattern HEADER =
            Pattern.compile("^//\\s*([A-Za-z][A-Za-z0-9_-]*)\\s*:(?!//)\\s*(\\S.*)$");
    private static final Pattern SEPARATOR = Pattern.compile("(?<!/)/(?!/)");
    private static final Pattern MOODLE_ROOT = Pattern.compile("^\\$[a-z]+\\d*\\$/(top(/|$))?");

    private final List<String> lines;
    private final GiftProblems problems;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<GiftBlock> blocks = new ArrayList<>();
    private final List<GiftBlock.Line> comments = new ArrayList<>();
    private List<String> category = List.of();
    private boolean questionSeen;

    GiftScanner(String text, GiftProblems problems) {
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    Map<String, String> header() {
        return header;
    }

    List<GiftBlock> scan() {
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at).strip();
            if (isComment(line)) {
                comment(at, line);
                at++;
            } else if (line.startsWith(CATEGORY)) {
                reportUnusedTags();
                category = path(line.substring(CATEGORY.length()));
                at++;
            } else if (line.isEmpty()) {
                at++;
            } else {
                questionSeen = true;
                at = question(at);
                comments.clear();
            }
        }
        reportUnusedTags();
        return blocks;
    }

    private void comment(int at, String line) {
        Matcher matcher = HEADER.matcher(line);
        if (questionSeen || !matcher.matches()) {
            comments.add(new GiftBlock.Line(at + 1, line));
            return;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        String value = VietnameseText.clean(matcher.group(2));
        String before = header.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            problems.at(at + 1, "headerTwice", name);
        }
    }

    private void reportUnusedTags() {
        comments.stream()
                .filter(line -> GiftTagReader.isTagged(line.text()))
                .forEach(line -> problems.at(line.number(), "tagsWithoutQuestion"));
        comments.clear();
    }

    /** Reads the question that begins there; gives the index of the line after it. */
    private int question(int start) {
        Assembly assembly = new Assembly();
        int paragraph = start;
        boolean blankInBraces = false;
        for (int at = start; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.isEmpty() && !assembly.open) {
                return finish(assembly, at);
            }
            if (at > start && beginsQuestion(line, assembly)) {
                return finish(assembly, at);
            }
            if (line.isEmpty()) {
                blankInBraces = true;
                paragraph = at + 1;
            } else if (isComment(line)) {
                if (GiftTagReader.isTagged(line)) {
                    comments.add(new GiftBlock.Line(at + 1, line));
                }
                continue;
            } else if (blankInBraces && assembly.open && opensBeforeClosing(line)) {
                return finish(assembly, paragraph);
            }
            assembly.add(at + 1, lines.get(at));
        }
        return finish(assembly, lines.size());
    }

    private int finish(Assembly assembly, int next) {
        if (assembly.open) {
            problems.at(assembly.openedAt, "unclosedBrace");
        }
        GiftBlock block = assembly.block();
        if (block != null) {
            blocks.add(block);
        }
        return next;
    }

    /** Whether a new question or category begins here, though no blank line stands before. */
    private static boolean beginsQuestion(String line, Assembly assembly) {
        boolean marked = line.startsWith("::") || line.startsWith(CATEGORY);
        boolean tagged = isComment(line) && GiftTagReader.isTagged(line);
        return marked || (tagged && (assembly.open || assembly.closed));
    }

    private static boolean opensBeforeClosing(String line) {
        int brace = GiftSyntax.findAny(line, "{}", 0);
        return brace >= 0 && line.charAt(brace) == '{';
    }

    private static boolean isComment(String line) {
        return line.startsWith("//");
    }

    /** "a/b" as its parts; "//" is a slash inside a part, and Moodle's own root is left out. */
    private static List<String> path(String written) {
        String relative = MOODLE_ROOT.matcher(written.strip()).replaceFirst("");
        return SEPARATOR
                .splitAsStream(relative)
                .map(part -> VietnameseText.clean(part).replace("//", "/"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The text of one question while its lines come in, and the state of its braces. */
    private final class Assembly {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> numbers = new ArrayList<>();
        private boolean open;
        private boolean closed;
        private boolean broken;
        private int strays;
        private int openedAt;

        void add(int number, String line) {
            if (!text.isEmpty()) {
                append("\n", number);
            }
            append(line, number);
            for (int at = GiftSyntax.findAny(line, "{}", 0);
                    at >= 0;
                    at = GiftSyntax.findAny(line, "{}", at + 1)) {
                brace(line.charAt(at), number);
            }
        }

        private void brace(char brace, int number) {
            if (brace == '}' && strays > 0) {
                strays--; // closes a brace that was reported already
            } else if (brace == '}' && open) {
                open = false;
                closed = true;
            } else if (brace == '{' && !open && !closed) {
                open = true;
                openedAt = number;
            } else {
                problems.at(number, brace == '{' ? "strayOpeningBrace" : "strayClosingBrace");
                strays += brace == '{' ? 1 : 0;
                broken = true;
            }
        }

        private void append(String part, int number) {
            text.append(part);
            for (int i = 0; i < part.length(); i++) {
                numbers.add(number);
            }
        }

        @Nullable GiftBlock block() {
            return broken || open
                    ? null
                    : new GiftBlock(List.copyOf(comments), text.toString(), numbers, category);
        }
    }
}
