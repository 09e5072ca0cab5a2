package vn.giangduong.base.lists;

import java.util.List;

/**
 * A column of a list.
 *
 * @param name its stable name, such as {@code valid_from}; taken as a heading, too
 * @param required whether the list must have it and every row must fill it
 * @param choices codes of the words that may stand in a column of choices; empty for others
 * @param longest most characters of a text
 */
public record ListColumn(
        String name, Kind kind, boolean required, List<String> choices, int longest) {

    /** What stands in a column; also the type of what {@link ListRow} gives. */
    public enum Kind {
        TEXT,
        DAY,
        /** Whole numbers. */
        NUMBER,
        CHOICE
    }

    private static final int USUAL = 250;

    /** Copies. */
    public ListColumn {
        choices = List.copyOf(choices);
    }

    /** Text in one line, up to 250 characters. */
    public static ListColumn text(String name) {
        return new ListColumn(name, Kind.TEXT, false, List.of(), USUAL);
    }

    /** A day, with or without dots, slashes, as Excel keeps it or as ISO writes it. */
    public static ListColumn day(String name) {
        return new ListColumn(name, Kind.DAY, false, List.of(), USUAL);
    }

    /** A whole number. */
    public static ListColumn number(String name) {
        return new ListColumn(name, Kind.NUMBER, false, List.of(), USUAL);
    }

    /** One of some words; what a row gives is its code. */
    public static ListColumn choice(String name, List<String> choices) {
        return new ListColumn(name, Kind.CHOICE, false, choices, USUAL);
    }

    /** The same, but it must be there and filled. */
    public ListColumn needed() {
        return new ListColumn(name, kind, true, choices, longest);
    }

    /** The same with another limit. */
    public ListColumn upTo(int characters) {
        return new ListColumn(name, kind, required, choices, characters);
    }
}
