package vn.giangduong.questionbank.word.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Counts as Word does, and says what it writes before a paragraph of a list. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private final Map<Integer, Map<Integer, Level>> kinds = new HashMap<>();
    private final Map<Integer, Integer> lists = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> starts = new HashMap<>();
    private final Map<Integer, int[]> counters = new HashMap<>();

    /** How one level is written. */
    private record Level(String format, String text, int start) {}

    /** Reads {@code numbering.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> kind(xml);
                    case "num" -> list(xml);
                    default -> {}
                }
            }
        }
    }

    private void kind(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, Level> levels = new HashMap<>();
        kinds.put(WordXml.number(xml, "abstractNumId", 0), levels);
        int level = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && "abstractNum".equals(xml.getLocalName())) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Level now = levels.getOrDefault(level, new Level("decimal", "", 1));
            String value = String.valueOf(WordXml.attribute(xml, "val"));
            switch (xml.getLocalName()) {
                case "lvl" -> {
                    level = WordXml.number(xml, "ilvl", 0);
                    levels.put(level, new Level("decimal", "", 1));
                }
                case "numFmt" -> levels.put(level, new Level(value, now.text(), now.start()));
                case "lvlText" -> levels.put(level, new Level(now.format(), value, now.start()));
                case "start" ->
                        levels.put(
                                level,
                                new Level(now.format(), now.text(), WordXml.number(xml, "val", 1)));
                default -> {}
            }
        }
    }

    private void list(XMLStreamReader xml) throws XMLStreamException {
        int list = WordXml.number(xml, "numId", 0);
        int level = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "num".equals(xml.getLocalName())) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNumId" -> lists.put(list, WordXml.number(xml, "val", 0));
                    case "lvlOverride" -> level = WordXml.number(xml, "ilvl", 0);
                    case "startOverride" ->
                            starts.computeIfAbsent(list, _ -> new HashMap<>())
                                    .put(level, WordXml.number(xml, "val", 1));
                    default -> {}
                }
            }
        }
    }

    /** What stands before the next paragraph there: "1.", "A."; empty for bullets and no list. */
    String next(ListPlace place) {
        Integer kind = lists.get(place.list());
        int level = Math.clamp(place.level(), 0, LEVELS - 1);
        Map<Integer, Level> levels = kind == null ? Map.of() : kinds.getOrDefault(kind, Map.of());
        Level here = levels.get(level);
        if (kind == null || here == null) {
            return "";
        }
        int[] counts = counts(place.list(), kind, levels);
        counts[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = start(levels, deeper) - 1;
        }
        if (here.format().equals("bullet") || here.format().equals("none")) {
            return "";
        }
        String label = here.text();
        for (int i = 0; i <= level; i++) {
            Level each = levels.get(i);
            if (each != null) {
                int count = Math.max(counts[i], i < level ? each.start() : 0);
                label = label.replace("%" + (i + 1), written(each.format(), count));
            }
        }
        return label.strip();
    }

    /** Lists of one kind go on counting together, unless one of them says where it starts. */
    private int[] counts(int list, int kind, Map<Integer, Level> levels) {
        Map<Integer, Integer> own = starts.getOrDefault(list, Map.of());
        int key = own.isEmpty() ? -1 - kind : list;
        return counters.computeIfAbsent(
                key,
                _ -> {
                    int[] fresh = new int[LEVELS];
                    for (int i = 0; i < LEVELS; i++) {
                        fresh[i] = own.getOrDefault(i, start(levels, i)) - 1;
                    }
                    return fresh;
                });
    }

    private static int start(Map<Integer, Level> levels, int level) {
        Level at = levels.get(level);
        return at == null ? 1 : at.start();
    }

    private static String written(String format, int count) {
        return switch (format) {
            case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
            default -> String.valueOf(count);
        };
    }

    /** a to z, then aa to zz, as Word does. */
    private static String letters(int count) {
        int index = Math.max(0, count - 1);
        return String.valueOf((char) ('a' + index % 26)).repeat(Math.min(9, index / 26 + 1));
    }

    private static String roman(int count) {
        if (count < 1 || count > 3999) {
            return String.valueOf(count);
        }
        StringBuilder roman = new StringBuilder();
        int left = count;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                roman.append(ROMAN_SIGNS[i]);
                left -= ROMAN[i];
            }
        }
        return roman.toString();
    }
}
