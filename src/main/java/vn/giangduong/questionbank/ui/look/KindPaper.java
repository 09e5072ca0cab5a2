package vn.giangduong.questionbank.ui.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.ShownQuestion;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;

/** What a question is answered in, with nothing of its key. */
final class KindPaper extends Div {

    private static final long serialVersionUID = 1L;

    KindPaper(ShownQuestion question) {
        addClassName("kind-paper");
        switch (question.body()) {
            case ChoiceBody _ -> options(question.options(), false);
            case StatementsBody _ -> options(question.options(), true);
            case TextBody _ -> blank("kind-blank");
            case NumberBody number -> number(number);
            case MatchingBody matching -> matching(matching);
            case OrderingBody ordering -> list(ordering.lettered());
            case GapsBody gaps -> gaps(gaps);
            case EssayBody essay -> essay(essay);
        }
    }

    private void options(List<QuestionOption> options, boolean judged) {
        OrderedList list = list();
        for (QuestionOption option : options) {
            ListItem item = Parts.item(option.key(), Parts.html("question-option", option.html()));
            if (judged) {
                item.add(judges());
            }
            list.add(item);
        }
    }

    private Div judges() {
        Div judges =
                new Div(
                        new Span(getTranslation("questionbank.kinds.statement.true")),
                        new Span(getTranslation("questionbank.kinds.statement.false")));
        judges.addClassName("kind-judges");
        return judges;
    }

    private void number(NumberBody body) {
        blank("kind-blank");
        if (!body.units().isEmpty()) {
            note(
                    "questionbank.kinds.look.units",
                    body.units().stream()
                            .map(NumberBody.MeasuringUnit::name)
                            .collect(Collectors.joining(", ")));
        }
    }

    private void matching(MatchingBody body) {
        OrderedList lefts = list();
        for (int i = 0; i < body.pairs().size(); i++) {
            lefts.add(
                    Parts.item(
                            String.valueOf(i + 1),
                            Parts.html("question-option", body.pairs().get(i).left())));
        }
        note("questionbank.kinds.look.choices");
        list(body.choices());
    }

    private void list(List<String> texts) {
        OrderedList list = list();
        for (int i = 0; i < texts.size(); i++) {
            list.add(Parts.item(Parts.letter(i), Parts.html("question-option", texts.get(i))));
        }
    }

    private void gaps(GapsBody body) {
        for (int i = 0; i < body.gaps().size(); i++) {
            if (body.gaps().get(i).content() instanceof GapContent.Dropped dropped) {
                note(
                        "questionbank.kinds.look.words",
                        i + 1,
                        String.join(" / ", dropped.lettered()));
            }
        }
    }

    private void essay(EssayBody body) {
        blank("kind-page");
        note("questionbank.kinds.look.longest", body.longest());
    }

    private OrderedList list() {
        OrderedList list = new OrderedList();
        list.addClassName("question-options");
        add(list);
        return list;
    }

    private void blank(String className) {
        Div blank = new Div();
        blank.addClassName(className);
        add(blank);
    }

    private void note(String key, Object... arguments) {
        Paragraph note = new Paragraph(getTranslation(key, arguments));
        note.addClassNames("muted", "small");
        add(note);
    }
}
