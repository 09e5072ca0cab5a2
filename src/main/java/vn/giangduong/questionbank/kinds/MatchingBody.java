package vn.giangduong.questionbank.kinds;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.giangduong.base.text.VietnameseText;

/**
 * Things on the left to be joined to things on the right.
 *
 * @param pairs what belongs together, at least two
 * @param others what stands on the right and belongs to nothing
 * @param whole whether only all pairs together earn the mark
 */
public record MatchingBody(List<Pair> pairs, List<String> others, boolean whole)
        implements QuestionBody {

    private static final long serialVersionUID = 1L;

    /** What belongs together; two pairs may share what is on the right. */
    public record Pair(String left, String right) implements Serializable {

        public Pair {
            left = VietnameseText.cleanLines(left);
            right = VietnameseText.cleanLines(right);
        }
    }

    public MatchingBody {
        pairs = List.copyOf(pairs);
        others = others.stream().map(VietnameseText::cleanLines).toList();
    }

    /** Everything on the right, each once; its place gives it its letter, but tells nothing. */
    public List<String> choices() {
        List<String> choices = new ArrayList<>();
        pairs.forEach(pair -> choices.add(pair.right()));
        choices.addAll(others);
        return Shuffled.of(choices);
    }

    @Override
    public MatchingBody withTexts(UnaryOperator<String> text) {
        return new MatchingBody(
                pairs.stream()
                        .map(pair -> new Pair(text.apply(pair.left()), text.apply(pair.right())))
                        .toList(),
                others.stream().map(text).toList(),
                whole);
    }

    @Override
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        pairs.forEach(pair -> texts.addAll(List.of(pair.left(), pair.right())));
        texts.addAll(others);
        return texts;
    }
}
