package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.TextBody;

/** What may be typed in a short text. */
final class ShortTextEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private final WordingsPanel wordings;

    ShortTextEditor(SerializableRunnable changed) {
        wordings = new WordingsPanel(changed);
        add(wordings);
    }

    @Override
    void show(List<OptionDraft> options, QuestionBody body) {
        if (body instanceof TextBody text) {
            wordings.show(text);
        }
    }

    @Override
    TextBody body() {
        return wordings.body();
    }
}
