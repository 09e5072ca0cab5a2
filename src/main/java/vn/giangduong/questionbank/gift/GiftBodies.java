package vn.giangduong.questionbank.gift;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;

/** Which bodies GIFT can hold. */
public final class GiftBodies {

    /** Parts the two sides of a pair; nothing escapes it. */
    static final String ARROW = "->";

    private GiftBodies() {}

    /** The type a body makes; null for those GIFT has no words for, and for options. */
    static @Nullable GiftType typeOf(QuestionBody body) {
        return switch (body) {
            case TextBody _ -> GiftType.SHORT_TEXT;
            case NumberBody _ -> GiftType.NUMBER;
            case MatchingBody _ -> GiftType.MATCHING;
            case EssayBody _ -> GiftType.ESSAY;
            case ChoiceBody _, StatementsBody _, OrderingBody _, GapsBody _ -> null;
        };
    }

    /** Whether a body can be written so that it is read back the same. */
    public static boolean canBeWritten(QuestionBody body) {
        return switch (body) {
            case ChoiceBody choice -> choice.equals(ChoiceBody.USUAL);
            case TextBody text ->
                    !text.accepted().isEmpty() && withoutArrows(text.texts(), text.accepted());
            case NumberBody number ->
                    !number.accepted().isEmpty()
                            && number.units().stream()
                                    .map(NumberBody.MeasuringUnit::name)
                                    .noneMatch(name -> name.contains("=") || name.contains(";"));
            case MatchingBody matching ->
                    matching.pairs().size() >= 2
                            && matching.texts().stream()
                                    .noneMatch(text -> text.isEmpty() || text.contains(ARROW));
            case EssayBody essay ->
                    essay.rubric().stream()
                            .map(EssayBody.Criterion::text)
                            .allMatch(text -> VietnameseText.clean(text).equals(text));
            case StatementsBody _, OrderingBody _, GapsBody _ -> false;
        };
    }

    private static boolean withoutArrows(List<String> texts, List<TextBody.Wording> accepted) {
        return Stream.concat(texts.stream(), accepted.stream().map(TextBody.Wording::feedback))
                        .noneMatch(text -> text.contains(ARROW))
                && texts.stream().noneMatch(String::isEmpty);
    }
}
