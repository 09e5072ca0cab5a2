package vn.giangduong.questionbank;

import java.util.ArrayList;
import java.util.List;
import vn.giangduong.base.text.VietnameseText;

/** What a question is found by: its code, its words and its citation, without marks. */
final class SearchWords {

    private SearchWords() {}

    static String of(String code, QuestionDraft draft) {
        List<String> words = new ArrayList<>();
        words.add(code);
        words.add(QuestionText.words(draft.format(), draft.stem()));
        if (draft.type() != QuestionType.TRUE_FALSE) {
            draft.options()
                    .forEach(
                            option -> words.add(QuestionText.words(draft.format(), option.text())));
        }
        draft.body().texts().forEach(text -> words.add(QuestionText.words(draft.format(), text)));
        words.add(draft.citation());
        return VietnameseText.fold(String.join(" ", words));
    }

    /** What a person typed, as the words that must all be there. */
    static List<String> typed(String text) {
        String folded = VietnameseText.fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }
}
