package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.TextBody;

/** What GIFT itself cannot say about a body, as tags of the question. */
final class GiftBodyTags {

    static final String MATCH = "match";
    static final String CAPITALS = "capitals";
    static final String NO_MARKS = "no-marks";
    static final String UNITS = "units";
    static final String UNIT_REQUIRED = "unit-required";
    static final String WHOLE = "whole";
    static final String LONGEST = "longest";
    static final String RUBRIC = "rubric-";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,12})?");
    private static final Pattern RUBRIC_NAME = Pattern.compile("rubric-[1-9][0-9]?");

    private GiftBodyTags() {}

    /** The tags that make {@link #applied} give the body back. */
    static Map<String, String> of(QuestionBody body) {
        Map<String, String> tags = new LinkedHashMap<>();
        switch (body) {
            case TextBody text -> {
                List<String> words = new ArrayList<>();
                if (text.capitals()) {
                    words.add(CAPITALS);
                }
                if (!text.marks()) {
                    words.add(NO_MARKS);
                }
                put(tags, MATCH, String.join(" ", words));
            }
            case NumberBody number -> {
                put(
                        tags,
                        UNITS,
                        number.units().stream()
                                .map(unit -> unit.name() + "=" + unit.factor().toPlainString())
                                .collect(Collectors.joining("; ")));
                if (number.unitRequired()) {
                    tags.put(UNIT_REQUIRED, "");
                }
            }
            case MatchingBody matching -> {
                if (matching.whole()) {
                    tags.put(WHOLE, "");
                }
            }
            case EssayBody essay -> {
                if (essay.longest() != EssayBody.USUAL_LENGTH) {
                    tags.put(LONGEST, Integer.toString(essay.longest()));
                }
                int number = 1;
                for (EssayBody.Criterion one : essay.rubric()) {
                    tags.put(RUBRIC + number++, one.points().toPlainString() + " | " + one.text());
                }
            }
            default -> {}
        }
        return tags;
    }

    private static void put(Map<String, String> tags, String name, String value) {
        if (!value.isEmpty()) {
            tags.put(name, value);
        }
    }

    /**
     * The body with what its tags say, which are taken out of them.
     *
     * @return null, with a problem noted, when one of them cannot be read
     */
    static @Nullable QuestionBody applied(
            QuestionBody body, Map<String, String> tags, int line, GiftProblems problems) {
        try {
            return switch (body) {
                case TextBody text -> {
                    String words = " " + taken(tags, MATCH) + " ";
                    yield new TextBody(
                            text.accepted(),
                            !words.contains(" " + NO_MARKS + " "),
                            words.contains(" " + CAPITALS + " "));
                }
                case NumberBody number -> {
                    boolean required = tags.remove(UNIT_REQUIRED) != null;
                    yield new NumberBody(number.accepted(), units(taken(tags, UNITS)), required);
                }
                case MatchingBody matching ->
                        new MatchingBody(
                                matching.pairs(), matching.others(), tags.remove(WHOLE) != null);
                case EssayBody _ -> essay(tags);
                default -> body;
            };
        } catch (IllegalArgumentException e) {
            problems.at(line, "unreadableBodyTag", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static String taken(Map<String, String> tags, String name) {
        String value = tags.remove(name);
        return value == null ? "" : value;
    }

    private static List<NumberBody.MeasuringUnit> units(String written) {
        List<NumberBody.MeasuringUnit> units = new ArrayList<>();
        for (String unit : written.isEmpty() ? new String[0] : written.split(";")) {
            String[] parts = unit.split("=", -1);
            if (parts.length != 2 || parts[0].isBlank()) {
                throw new IllegalArgumentException(unit.strip());
            }
            units.add(new NumberBody.MeasuringUnit(parts[0], number(parts[1])));
        }
        return units;
    }

    private static EssayBody essay(Map<String, String> tags) {
        String longest = taken(tags, LONGEST);
        List<EssayBody.Criterion> rubric = new ArrayList<>();
        List<String> names =
                tags.keySet().stream().filter(name -> RUBRIC_NAME.matcher(name).matches()).toList();
        for (String name : names) {
            String[] parts = taken(tags, name).split("\\|", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException(name);
            }
            rubric.add(new EssayBody.Criterion(parts[1], number(parts[0])));
        }
        return new EssayBody(
                longest.isEmpty() ? EssayBody.USUAL_LENGTH : number(longest).intValueExact(),
                rubric);
    }

    private static BigDecimal number(String written) {
        String digits = written.strip();
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException(digits);
        }
        return new BigDecimal(digits.replace(',', '.'));
    }
}
