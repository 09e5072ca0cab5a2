package vn.giangduong.questionbank.ui.word;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.questionbank.QuestionWordImport;
import vn.giangduong.questionbank.ShownQuestion;
import vn.giangduong.questionbank.word.Doubt;
import vn.giangduong.questionbank.word.WordQuestion;
import vn.giangduong.questionbank.word.WordQuestion.Standing;
import vn.giangduong.questionbank.word.WordType;

/** A question beside its place in the document; what is doubtful in it is mended here. */
class QuestionPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Mend mend;
    private final SerializableRunnable changed;
    private final Div state = new Div();
    private final Div answers = new Div();
    private final Checkbox accept = new Checkbox();

    QuestionPanel(Mend mend, SerializableRunnable changed) {
        this.mend = mend;
        this.changed = changed;
        addClassName("word-question");
        add(source(), read());
        showState();
    }

    private Div source() {
        WordQuestion question = mend.question();
        Div lines = new Div();
        lines.addClassName("word-source-text");
        question.source().forEach(line -> lines.add(new Paragraph(line)));
        Paragraph place =
                new Paragraph(
                        getTranslation(
                                "questionbank.word.place",
                                VietnameseFormats.number(question.paragraph())));
        place.addClassNames("muted", "small");
        Div source = new Div(place, lines);
        source.addClassName("word-source");
        return source;
    }

    private Div read() {
        WordQuestion question = mend.question();
        ShownQuestion shown = QuestionWordImport.shown(question);
        state.addClassName("word-state");
        Div read =
                new Div(
                        new H3(
                                getTranslation(
                                        "questionbank.word.question",
                                        String.valueOf(question.number()))),
                        state,
                        doubts(question),
                        html("question-stem", shown.stemHtml()));
        read.addClassName("word-read");
        if (question.standing() != Standing.REFUSED) {
            read.add(type(), answers);
            showAnswers(shown);
        }
        read.add(decisions(question));
        return read;
    }

    private UnorderedList doubts(WordQuestion question) {
        UnorderedList list = new UnorderedList();
        list.addClassName("word-doubts");
        Stream.concat(question.faults().stream(), question.doubts().stream())
                .forEach(doubt -> list.add(new ListItem(words(doubt))));
        list.setVisible(list.getChildren().findAny().isPresent());
        return list;
    }

    private String words(Doubt doubt) {
        return getTranslation("questionbank.word." + doubt.key(), doubt.arguments().toArray());
    }

    private Select<WordType> type() {
        boolean hasOptions = !mend.question().options().isEmpty();
        Select<WordType> type = new Select<>();
        type.setLabel(getTranslation("questionbank.type"));
        type.setItems(
                Arrays.stream(WordType.values())
                        .filter(each -> each.hasOptions() == hasOptions)
                        .toList());
        type.setItemLabelGenerator(each -> getTranslation("questionbank.word.type." + each));
        type.setValue(mend.decision().type());
        type.addValueChangeListener(
                change -> {
                    mend.type(change.getValue());
                    showAnswers(QuestionWordImport.shown(mend.question()));
                    update();
                });
        return type;
    }

    private void showAnswers(ShownQuestion shown) {
        answers.removeAll();
        WordType type = mend.decision().type();
        if (type.hasOptions()) {
            answers.add(options(shown));
        } else if (type != WordType.ESSAY) {
            TextField answer = new TextField(getTranslation("questionbank.word.answer"));
            answer.setValue(mend.decision().answer());
            answer.addValueChangeListener(
                    change -> {
                        mend.answer(change.getValue());
                        update();
                    });
            answers.add(answer);
        }
    }

    private OrderedList options(ShownQuestion shown) {
        OrderedList list = new OrderedList();
        list.addClassName("word-options");
        List<Checkbox> boxes = new ArrayList<>();
        for (int i = 0; i < shown.options().size(); i++) {
            int index = i;
            Checkbox box = new Checkbox(shown.options().get(i).key());
            box.setAriaLabel(
                    getTranslation("questionbank.word.right", shown.options().get(i).key()));
            box.setValue(mend.decision().right().contains(i));
            box.addValueChangeListener(
                    change -> {
                        if (mend.decision().right().contains(index) != change.getValue()) {
                            mend.choose(index, change.getValue());
                            for (int other = 0; other < boxes.size(); other++) {
                                boxes.get(other).setValue(mend.decision().right().contains(other));
                            }
                            update();
                        }
                    });
            boxes.add(box);
            list.add(new ListItem(box, html("question-option", shown.options().get(i).html())));
        }
        return list;
    }

    private Div decisions(WordQuestion question) {
        Div decisions = new Div();
        decisions.addClassName("word-decisions");
        if (question.standing() == Standing.DOUBTFUL) {
            accept.setLabel(getTranslation("questionbank.word.accept"));
            accept.setValue(mend.decision().accepted());
            accept.addValueChangeListener(
                    change -> {
                        mend.accept(change.getValue());
                        update();
                    });
            decisions.add(accept);
        }
        Checkbox drop = new Checkbox(getTranslation("questionbank.word.drop"));
        drop.setValue(mend.decision().dropped());
        drop.addValueChangeListener(
                change -> {
                    mend.drop(change.getValue());
                    update();
                });
        decisions.add(drop);
        return decisions;
    }

    private void update() {
        accept.setValue(mend.decision().accepted());
        showState();
        changed.run();
    }

    private void showState() {
        state.removeAll();
        state.add(badge());
        setClassName("dropped", mend.decision().dropped());
    }

    private StateBadge badge() {
        if (mend.decision().dropped()) {
            return new StateBadge(Tone.CALM, getTranslation("questionbank.word.state.dropped"));
        }
        Standing standing = mend.question().standing();
        if (mend.settled()) {
            return new StateBadge(
                    Tone.DONE,
                    getTranslation(
                            standing == Standing.SURE
                                    ? "questionbank.word.state.SURE"
                                    : "questionbank.word.state.settled"));
        }
        return new StateBadge(
                standing == Standing.REFUSED ? Tone.LATE : Tone.SOON,
                getTranslation(
                        standing == Standing.SURE
                                ? "questionbank.word.state.DOUBTFUL"
                                : "questionbank.word.state." + standing));
    }

    /** The HTML is safe: the draft it comes from was cleaned. */
    private static Html html(String className, String safeHtml) {
        return new Html("<div class=\"" + className + "\">" + safeHtml + "</div>");
    }
}
