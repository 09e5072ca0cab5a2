package vn.giangduong.questionbank.kinds;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a question holds beyond its stem and its options. Texts that candidates see are written in
 * the question's format, those they type are plain.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChoiceBody.class, name = "choice"),
    @JsonSubTypes.Type(value = StatementsBody.class, name = "statements"),
    @JsonSubTypes.Type(value = TextBody.class, name = "text"),
    @JsonSubTypes.Type(value = NumberBody.class, name = "number"),
    @JsonSubTypes.Type(value = MatchingBody.class, name = "matching"),
    @JsonSubTypes.Type(value = OrderingBody.class, name = "ordering"),
    @JsonSubTypes.Type(value = GapsBody.class, name = "gaps"),
    @JsonSubTypes.Type(value = EssayBody.class, name = "essay")
})
public sealed interface QuestionBody extends Serializable
        permits ChoiceBody,
                StatementsBody,
                TextBody,
                NumberBody,
                MatchingBody,
                OrderingBody,
                GapsBody,
                EssayBody {

    /** The same with every text that candidates see passed through a function. */
    QuestionBody withTexts(UnaryOperator<String> text);

    /** All texts in it, for search and for telling questions apart. */
    List<String> texts();
}
