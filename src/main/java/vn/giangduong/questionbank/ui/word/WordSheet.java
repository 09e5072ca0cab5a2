package vn.giangduong.questionbank.ui.word;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.text.legacy.LegacyEncoding;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.questionbank.BankSummary;
import vn.giangduong.questionbank.WordImport;
import vn.giangduong.questionbank.word.WordFile;
import vn.giangduong.questionbank.word.WordQuestion.Standing;

/** All that was read of a document, to be looked through, mended and landed. */
class WordSheet extends Div {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;

    /** Which questions are shown. */
    private enum Shown {
        ALL,
        OPEN,
        SURE
    }

    private final String fileName;
    private final transient WordFile file;
    private final transient List<Mend> mends = new ArrayList<>();
    private final FilingForm filing;
    private final Select<Shown> filter = new Select<>();
    private final Div list = new Div();
    private final Div pages = new Div();
    private final Checkbox withoutFaulty = new Checkbox();
    private final Paragraph hint = new Paragraph();
    private final Button land = new Button();
    private int page;

    WordSheet(WordImport read, List<BankSummary> banks, SerializableConsumer<WordImport> landing) {
        fileName = read.fileName();
        file = read.file();
        for (int i = 0; i < file.questions().size(); i++) {
            mends.add(new Mend(file.questions().get(i), read.decisions().get(i)));
        }
        filing = new FilingForm(banks);
        filing.set(read.filing());
        addClassName("word-sheet");
        filter.setLabel(getTranslation("questionbank.word.show"));
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(each -> getTranslation("questionbank.word.show." + each));
        filter.setValue(mends.stream().anyMatch(Mend::open) ? Shown.OPEN : Shown.ALL);
        filter.addValueChangeListener(
                change -> {
                    page = 0;
                    showQuestions();
                });
        list.addClassName("word-questions");
        pages.addClassName("word-pages");
        withoutFaulty.setLabel(getTranslation("questionbank.word.withoutFaulty"));
        withoutFaulty.setValue(read.withoutFaulty());
        withoutFaulty.addValueChangeListener(change -> showLanding());
        hint.addClassName("muted");
        land.addThemeVariants(ButtonVariant.PRIMARY);
        land.addClickListener(
                click -> {
                    if (filing.validate(levelsKnown())) {
                        landing.accept(decided());
                    }
                });
        add(new H2(getTranslation("questionbank.word.found", fileName)), figures());
        notes();
        add(
                new DoubtTable(file),
                new H2(getTranslation("questionbank.word.filing")),
                filing,
                new H2(getTranslation("questionbank.word.questions")),
                filter,
                list,
                pages,
                landing());
        showQuestions();
        showLanding();
    }

    private Div landing() {
        Div div = new Div(withoutFaulty, hint, land);
        div.addClassName("word-landing");
        return div;
    }

    private void notes() {
        if (file.encoding() != LegacyEncoding.UNICODE) {
            add(new Paragraph(getTranslation("questionbank.word.oldFont")));
        }
    }

    private Div figures() {
        Div figures =
                new Div(
                        figure("found", mends.size()),
                        figure("sure", file.count(Standing.SURE)),
                        figure("doubtful", file.count(Standing.DOUBTFUL)),
                        figure("refused", file.count(Standing.REFUSED)));
        figures.addClassName("figures");
        return figures;
    }

    private Figure figure(String key, int count) {
        return new Figure(
                getTranslation("questionbank.word.figure." + key),
                VietnameseFormats.number(count),
                getTranslation("questionbank.word.figure." + key + ".detail"));
    }

    private boolean levelsKnown() {
        return mends.stream()
                .filter(Mend::settled)
                .noneMatch(each -> each.question().level().isEmpty());
    }

    private WordImport decided() {
        return new WordImport(
                fileName,
                file,
                mends.stream().map(Mend::decision).toList(),
                filing.filing(),
                withoutFaulty.getValue());
    }

    private void showQuestions() {
        List<Mend> shown =
                mends.stream()
                        .filter(
                                each ->
                                        switch (filter.getValue()) {
                                            case ALL -> true;
                                            case OPEN ->
                                                    each.question().standing() != Standing.SURE;
                                            case SURE ->
                                                    each.question().standing() == Standing.SURE;
                                        })
                        .toList();
        int from = Math.min(page * PAGE, shown.size());
        int to = Math.min(from + PAGE, shown.size());
        list.removeAll();
        shown.subList(from, to)
                .forEach(each -> list.add(new QuestionPanel(each, this::showLanding)));
        pages.removeAll();
        pages.setVisible(shown.size() > PAGE);
        pages.add(
                turn("questionbank.word.before", -1, page > 0),
                new Paragraph(
                        getTranslation(
                                "questionbank.word.page",
                                VietnameseFormats.number(from + 1),
                                VietnameseFormats.number(to),
                                VietnameseFormats.number(shown.size()))),
                turn("questionbank.word.after", 1, to < shown.size()));
    }

    private Button turn(String key, int by, boolean possible) {
        Button button =
                new Button(
                        getTranslation(key),
                        click -> {
                            page += by;
                            showQuestions();
                            list.scrollIntoView();
                        });
        button.setEnabled(possible);
        return button;
    }

    private void showLanding() {
        int settled = (int) mends.stream().filter(Mend::settled).count();
        int open = (int) mends.stream().filter(Mend::open).count();
        land.setText(getTranslation("questionbank.word.land", VietnameseFormats.number(settled)));
        land.setEnabled(settled > 0 && (open == 0 || withoutFaulty.getValue()));
        withoutFaulty.setVisible(open > 0);
        hint.setVisible(open > 0);
        hint.setText(
                getTranslation(
                        withoutFaulty.getValue()
                                ? "questionbank.word.leftOut"
                                : "questionbank.word.stillOpen",
                        VietnameseFormats.number(open)));
    }
}
