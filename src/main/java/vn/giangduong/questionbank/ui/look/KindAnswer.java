package vn.giangduong.questionbank.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionType;
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
import vn.giangduong.questionbank.marking.ChoiceRule;

/** What is right in a question, and what it earns. */
final class KindAnswer extends Div {

    private static final long serialVersionUID = 1L;

    private final OrderedList list = new OrderedList();

    KindAnswer(ShownQuestion question) {
        addClassName("kind-answer");
        list.addClassName("question-options");
        add(list);
        switch (question.body()) {
            case ChoiceBody choice -> options(question, choice);
            case StatementsBody statements -> statements(question, statements);
            case TextBody text -> text("", text);
            case NumberBody number -> number("", number);
            case MatchingBody matching -> matching(matching);
            case OrderingBody ordering -> ordering(ordering);
            case GapsBody gaps -> gaps(gaps);
            case EssayBody essay -> essay(essay);
        }
    }

    private void options(ShownQuestion question, ChoiceBody choice) {
        boolean weighed =
                question.type() == QuestionType.MULTIPLE && choice.rule() == ChoiceRule.WEIGHTS;
        for (QuestionOption option : question.options()) {
            boolean earns = option.fraction().signum() > 0;
            line(
                    option.key(),
                    option.html(),
                    earns,
                    weighed
                            ? getTranslation(
                                    "questionbank.look.worth", Parts.percent(option.fraction()))
                            : word(earns),
                    option.feedback() == null ? "" : option.feedback());
        }
        if (question.type() == QuestionType.MULTIPLE && !weighed) {
            note("questionbank.kinds.choiceRule." + choice.rule());
        }
        if (choice.lastStays()) {
            note("questionbank.kinds.lastStays");
        }
    }

    private void statements(ShownQuestion question, StatementsBody body) {
        for (QuestionOption option : question.options()) {
            boolean right = option.fraction().signum() > 0;
            line(
                    option.key(),
                    option.html(),
                    right,
                    getTranslation(
                            option.fraction().signum() < 0
                                    ? "questionbank.kinds.statement.open"
                                    : "questionbank.kinds.statement." + right),
                    "");
        }
        note(
                "questionbank.kinds.look.steps",
                body.steps().stream().map(Parts::percent).collect(Collectors.joining(" · ")));
    }

    private void text(String key, TextBody body) {
        for (TextBody.Wording one : body.accepted()) {
            share(key, new Span(one.text()), one.share(), one.feedback());
        }
        note(
                body.marks()
                        ? "questionbank.kinds.look.marksCount"
                        : "questionbank.kinds.look.marksDoNotCount");
        if (body.capitals()) {
            note("questionbank.kinds.look.capitalsCount");
        }
    }

    private void number(String key, NumberBody body) {
        String unit = body.units().isEmpty() ? "" : " " + body.units().getFirst().name();
        for (NumberBody.Value one : body.accepted()) {
            String off = one.tolerance().signum() == 0 ? "" : " ± " + Parts.number(one.tolerance());
            Span value = new Span(Parts.number(one.value()) + off + unit);
            share(key, value, one.share(), one.feedback());
        }
    }

    private void matching(MatchingBody body) {
        for (int i = 0; i < body.pairs().size(); i++) {
            MatchingBody.Pair pair = body.pairs().get(i);
            Div joined =
                    new Div(
                            Parts.html("question-option", pair.left()),
                            new Span("→"),
                            Parts.html("question-option", pair.right()));
            joined.addClassName("kind-joined");
            list.add(Parts.item(String.valueOf(i + 1), joined));
        }
        if (body.whole()) {
            note("questionbank.kinds.whole");
        }
    }

    private void ordering(OrderingBody body) {
        for (int i = 0; i < body.items().size(); i++) {
            list.add(
                    Parts.item(
                            String.valueOf(i + 1),
                            Parts.html("question-option", body.items().get(i))));
        }
        note("questionbank.kinds.orderingRule." + body.rule());
    }

    private void gaps(GapsBody body) {
        for (int i = 0; i < body.gaps().size(); i++) {
            String key = "[" + (i + 1) + "]";
            switch (body.gaps().get(i).content()) {
                case GapContent.Typed typed ->
                        typed.text()
                                .accepted()
                                .forEach(
                                        one ->
                                                share(
                                                        key,
                                                        new Span(one.text()),
                                                        one.share(),
                                                        one.feedback()));
                case GapContent.Counted counted -> number(key, counted.number());
                case GapContent.Dropped dropped ->
                        dropped.words().stream()
                                .limit(1)
                                .forEach(one -> share(key, new Span(one), BigDecimal.ONE, ""));
            }
        }
    }

    private void essay(EssayBody body) {
        for (int i = 0; i < body.rubric().size(); i++) {
            EssayBody.Criterion one = body.rubric().get(i);
            ListItem item =
                    Parts.item(String.valueOf(i + 1), Parts.html("question-option", one.text()));
            item.add(
                    new StateBadge(
                            Tone.CALM,
                            getTranslation(
                                    "questionbank.kinds.look.points", Parts.number(one.points()))));
            list.add(item);
        }
        note("questionbank.kinds.look.byAPerson");
    }

    private void line(String key, String html, boolean right, String word, String feedback) {
        ListItem item = Parts.item(key, Parts.html("question-option", html));
        item.addClassName(right ? "right" : "wrong");
        item.add(new StateBadge(right ? Tone.DONE : Tone.CALM, word));
        feedback(item, feedback);
        list.add(item);
    }

    private void share(String key, Component text, BigDecimal share, String feedback) {
        ListItem item = Parts.item(key, text);
        boolean all = share.compareTo(BigDecimal.ONE) == 0;
        item.addClassName(share.signum() > 0 ? "right" : "wrong");
        item.add(
                new StateBadge(
                        share.signum() > 0 ? Tone.DONE : Tone.CALM,
                        all
                                ? word(true)
                                : getTranslation("questionbank.look.worth", Parts.percent(share))));
        feedback(item, feedback);
        list.add(item);
    }

    private static void feedback(ListItem item, String feedback) {
        if (!feedback.isEmpty()) {
            item.add(Parts.html("question-feedback", feedback));
        }
    }

    private String word(boolean right) {
        return getTranslation(right ? "questionbank.look.right" : "questionbank.look.wrong");
    }

    private void note(String key, Object... arguments) {
        Paragraph note = new Paragraph(getTranslation(key, arguments));
        note.addClassNames("muted", "small");
        add(note);
    }
}
