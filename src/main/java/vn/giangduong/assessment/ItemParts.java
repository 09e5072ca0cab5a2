package vn.giangduong.assessment;

import java.util.List;
import java.util.stream.IntStream;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;
import vn.giangduong.questionbank.marking.NumberKey;
import vn.giangduong.questionbank.marking.TextKey;

/**
 * What a candidate sees of a question beside its stem and options; nothing of its key.
 *
 * @param lefts safe HTML of what is matched, numbered from 1; empty for other types
 * @param gaps the gaps of the stem in their order
 * @param units what may stand behind a number
 * @param longest how many characters may be typed; 0 where nothing is typed
 */
public record ItemParts(List<String> lefts, List<Gap> gaps, List<String> units, int longest) {

    /** What a question of options has. */
    static final ItemParts NONE = new ItemParts(List.of(), List.of(), List.of(), 0);

    /**
     * A gap.
     *
     * @param number as the stem names it
     * @param words what can be dropped into it, in the order shown; empty when it is typed
     * @param longest how many characters may be typed; 0 when a word is dropped
     */
    public record Gap(int number, List<OpenAttempt.Option> words, int longest) {

        public Gap {
            words = List.copyOf(words);
        }
    }

    public ItemParts {
        lefts = List.copyOf(lefts);
        gaps = List.copyOf(gaps);
        units = List.copyOf(units);
    }

    /** The parts of a body. */
    static ItemParts of(QuestionBody body) {
        return switch (body) {
            case ChoiceBody _, StatementsBody _, OrderingBody _ -> NONE;
            case TextBody _ -> typed(List.of(), TextKey.LONGEST);
            case NumberBody number -> typed(names(number), NumberKey.LONGEST);
            case EssayBody essay -> typed(List.of(), essay.longest());
            case MatchingBody matching ->
                    new ItemParts(
                            matching.pairs().stream().map(MatchingBody.Pair::left).toList(),
                            List.of(),
                            List.of(),
                            0);
            case GapsBody gaps ->
                    new ItemParts(
                            List.of(),
                            IntStream.range(0, gaps.gaps().size())
                                    .mapToObj(i -> gap(i + 1, gaps.gaps().get(i).content()))
                                    .toList(),
                            List.of(),
                            0);
        };
    }

    private static ItemParts typed(List<String> units, int longest) {
        return new ItemParts(List.of(), List.of(), units, longest);
    }

    private static List<String> names(NumberBody number) {
        return number.units().stream().map(NumberBody.MeasuringUnit::name).toList();
    }

    private static Gap gap(int number, GapContent content) {
        return switch (content) {
            case GapContent.Typed _ -> new Gap(number, List.of(), TextKey.LONGEST);
            case GapContent.Counted _ -> new Gap(number, List.of(), NumberKey.LONGEST);
            case GapContent.Dropped dropped -> new Gap(number, words(dropped.lettered()), 0);
        };
    }

    private static List<OpenAttempt.Option> words(List<String> lettered) {
        return IntStream.range(0, lettered.size())
                .mapToObj(
                        i ->
                                new OpenAttempt.Option(
                                        String.valueOf((char) ('A' + i)), lettered.get(i)))
                .toList();
    }
}
