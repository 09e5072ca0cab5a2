package vn.giangduong.questionbank.kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.giangduong.base.text.VietnameseText;

/** What is right in a gap. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GapContent.Typed.class, name = "typed"),
    @JsonSubTypes.Type(value = GapContent.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = GapContent.Dropped.class, name = "dropped")
})
public sealed interface GapContent extends Serializable {

    /** The same with every text that candidates see passed through a function. */
    GapContent withTexts(UnaryOperator<String> text);

    /** All texts in it. */
    List<String> texts();

    /** A text to type. */
    record Typed(TextBody text) implements GapContent {

        @Override
        public Typed withTexts(UnaryOperator<String> function) {
            return new Typed(text.withTexts(function));
        }

        @Override
        public List<String> texts() {
            return text.texts();
        }
    }

    /** A number to type. */
    record Counted(NumberBody number) implements GapContent {

        @Override
        public Counted withTexts(UnaryOperator<String> function) {
            return new Counted(number.withTexts(function));
        }

        @Override
        public List<String> texts() {
            return number.texts();
        }
    }

    /**
     * A word to choose or drop.
     *
     * @param words plain, all different; the first is the right one
     */
    record Dropped(List<String> words) implements GapContent {

        public Dropped {
            words = words.stream().map(VietnameseText::clean).toList();
        }

        /** The words in an order that tells nothing; their places give them their letters. */
        public List<String> lettered() {
            return Shuffled.of(words);
        }

        @Override
        public Dropped withTexts(UnaryOperator<String> function) {
            return this;
        }

        @Override
        public List<String> texts() {
            return words;
        }
    }
}
