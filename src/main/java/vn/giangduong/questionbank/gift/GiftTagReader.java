package vn.giangduong.questionbank.gift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/** Reads a question's id and tags from its comments: [id:…] [tag:name:value] [tag:plain]. */
final class GiftTagReader {

    private static final Pattern TAG = Pattern.compile("\\[(id|tag):((?:\\\\.|[^\\]\\\\])*)\\]");
    private static final Pattern TAGGED = Pattern.compile("\\[(id|tag):");

    /** A comment that is nothing but tags, rightly or wrongly written. */
    private static final Pattern TAG_LINE = Pattern.compile("^//\\s*\\[[A-Za-z]+:.*");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\]\\\\])");

    private final GiftProblems problems;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private @Nullable String id;
    private int idLine;

    GiftTagReader(List<GiftBlock.Line> comments, GiftProblems problems) {
        this.problems = problems;
        comments.forEach(this::read);
    }

    static boolean isTagged(String comment) {
        return TAGGED.matcher(comment).find() || TAG_LINE.matcher(comment).matches();
    }

    /** A value as it is written between the brackets. */
    static String escape(String value) {
        return value.replace("\\", "\\\\").replace("]", "\\]");
    }

    @Nullable String id() {
        return id;
    }

    int idLine() {
        return idLine;
    }

    Map<String, String> tags() {
        return tags;
    }

    private void read(GiftBlock.Line comment) {
        Matcher matcher = TAG.matcher(comment.text());
        while (matcher.find()) {
            String value = ESCAPE.matcher(matcher.group(2)).replaceAll("$1");
            if (matcher.group(1).equals("id")) {
                id(VietnameseText.clean(value), comment.number());
            } else {
                tag(VietnameseText.clean(value), comment.number());
            }
        }
        String rest = VietnameseText.clean(matcher.replaceAll(" ").substring(2));
        boolean nothingButTags = TAG_LINE.matcher(comment.text()).matches();
        if (TAGGED.matcher(rest).find() || (nothingButTags && !rest.isEmpty())) {
            problems.at(comment.number(), "unreadableTag", rest);
        }
    }

    private void id(String value, int line) {
        if (value.isEmpty()) {
            problems.at(line, "emptyTag");
        } else if (id != null && !id.equals(value)) {
            problems.at(line, "tagTwice", "id");
        } else {
            id = value;
            idLine = line;
        }
    }

    private void tag(String written, int line) {
        int colon = written.indexOf(':');
        String name = (colon < 0 ? written : written.substring(0, colon)).strip();
        String value = colon < 0 ? "" : written.substring(colon + 1).strip();
        if (name.isEmpty()) {
            problems.at(line, "emptyTag");
            return;
        }
        String checked = check(name, value, line);
        if (checked == null) {
            return;
        }
        String before = tags.putIfAbsent(name, checked);
        if (before != null && !before.equals(checked)) {
            problems.at(line, "tagTwice", name);
        }
    }

    /** The value as it is kept, or null when it cannot be. */
    private @Nullable String check(String name, String value, int line) {
        return switch (name) {
            case GiftTags.LEVEL -> level(value, line);
            case GiftTags.VALID -> validity(value, line);
            default -> value;
        };
    }

    private @Nullable String level(String value, int line) {
        String level = GiftTags.level(value).orElse(null);
        if (level == null) {
            problems.at(line, "unknownLevel", value, String.join(", ", GiftTags.LEVELS));
        }
        return level;
    }

    private @Nullable String validity(String value, int line) {
        GiftValidity validity = GiftValidity.parse(value).orElse(null);
        if (validity == null) {
            problems.at(line, "unreadableValidity", value);
            return null;
        }
        return validity.toString();
    }
}
