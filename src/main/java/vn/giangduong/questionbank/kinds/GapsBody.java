package vn.giangduong.questionbank.kinds;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps: the stem says {@code [[1]]}, {@code [[2]]} where they are.
 *
 * @param gaps by their numbers, from 1
 */
public record GapsBody(List<Gap> gaps) implements QuestionBody {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("\\[\\[([1-9][0-9]?)]]");

    /**
     * One gap.
     *
     * @param content what is right in it: a text or a number to type, or a word to drop
     * @param weight what it counts for beside the others
     */
    public record Gap(GapContent content, BigDecimal weight) implements Serializable {

        public Gap {
            weight = Decimals.plain(weight);
        }
    }

    public GapsBody {
        gaps = List.copyOf(gaps);
    }

    /** The numbers of the gaps a text speaks of, in its order. */
    public static Set<Integer> places(String text) {
        Set<Integer> places = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(Integer.valueOf(place.group(1)));
        }
        return places;
    }

    @Override
    public GapsBody withTexts(UnaryOperator<String> text) {
        return new GapsBody(
                gaps.stream()
                        .map(gap -> new Gap(gap.content().withTexts(text), gap.weight()))
                        .toList());
    }

    @Override
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        gaps.forEach(gap -> texts.addAll(gap.content().texts()));
        return texts;
    }
}
