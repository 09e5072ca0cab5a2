package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.QuestionBody;

/** What belongs into the gaps that the question's text speaks of. */
final class GapsEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 26;

    private final RowList<GapRow> gaps;
    private final SerializableConsumer<String> intoStem;
    private String stem = "";

    GapsEditor(SerializableRunnable changed, SerializableConsumer<String> intoStem) {
        this.intoStem = intoStem;
        gaps = new RowList<>("gaps", GapRow::new, changed).withoutButton();
        Button another = new Button(getTranslation("questionbank.kinds.gaps.add"));
        another.addClickListener(
                click -> {
                    insert();
                    changed.run();
                });
        add(gaps, another);
    }

    private void insert() {
        int number = gaps.rows().size() + 1;
        if (number <= MOST) {
            gaps.append();
            if (!GapsBody.places(stem).contains(number)) {
                intoStem.accept("[[" + number + "]]");
            }
        }
    }

    /** Each gap that is written into the text gets its row. */
    @Override
    void setStem(String text) {
        stem = text;
        int named = 0;
        while (named < MOST && GapsBody.places(text).contains(named + 1)) {
            named++;
        }
        gaps.startingWith(named);
    }

    @Override
    void show(List<OptionDraft> options, QuestionBody body) {
        if (body instanceof GapsBody all) {
            gaps.clear();
            all.gaps().forEach(gap -> gaps.append().show(gap));
        }
    }

    @Override
    GapsBody body() {
        return new GapsBody(gaps.rows().stream().map(GapRow::gap).toList());
    }

    @Override
    Optional<String> unfinished() {
        return gaps.rows().stream().flatMap(row -> row.unfinished().stream()).findFirst();
    }
}
