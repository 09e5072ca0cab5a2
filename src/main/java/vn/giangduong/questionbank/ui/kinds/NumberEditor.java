package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.QuestionBody;

/** Which number is right. */
final class NumberEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private final NumbersPanel numbers;

    NumberEditor(SerializableRunnable changed) {
        numbers = new NumbersPanel(changed);
        add(numbers);
    }

    @Override
    void show(List<OptionDraft> options, QuestionBody body) {
        if (body instanceof NumberBody number) {
            numbers.show(number);
        }
    }

    @Override
    NumberBody body() {
        return numbers.body();
    }

    @Override
    Optional<String> unfinished() {
        return numbers.unfinished();
    }
}
