package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.ShownQuestion;

/** A question as the cadre sees it: first to be answered, then with its answer explained. */
class QuestionLook extends Div {

    private static final long serialVersionUID = 1L;

    QuestionLook(ShownQuestion question) {
        addClassName("question-look");
        show(question);
    }

    /** Shows another question, or the same one changed. */
    final void show(ShownQuestion question) {
        removeAll();
        Div paper = new Div(html("question-stem", question.stemHtml()), hint(question));
        paper.addClassName("question-paper");
        paper.add(options(question, false));
        Div answer = new Div(new H3(getTranslation("questionbank.look.afterwards")));
        answer.addClassName("question-answer");
        answer.add(options(question, true));
        if (!question.explanationHtml().isEmpty()) {
            answer.add(html("question-explanation", question.explanationHtml()));
        }
        add(paper, answer);
    }

    private Paragraph hint(ShownQuestion question) {
        Paragraph hint =
                new Paragraph(
                        getTranslation(
                                question.type() == QuestionType.MULTIPLE
                                        ? "questionbank.look.chooseSeveral"
                                        : "questionbank.look.chooseOne"));
        hint.addClassNames("muted", "small");
        return hint;
    }

    private OrderedList options(ShownQuestion question, boolean withAnswers) {
        OrderedList list = new OrderedList();
        list.addClassName("question-options");
        for (QuestionOption option : question.options()) {
            Span key = new Span(option.key());
            key.addClassName("question-key");
            ListItem item = new ListItem(key, html("question-option", option.html()));
            if (withAnswers) {
                answer(item, option, question.type());
            }
            list.add(item);
        }
        return list;
    }

    private void answer(ListItem item, QuestionOption option, QuestionType type) {
        boolean earns = option.fraction().signum() > 0;
        item.addClassName(earns ? "right" : "wrong");
        String word =
                type == QuestionType.MULTIPLE
                        ? getTranslation("questionbank.look.worth", percent(option.fraction()))
                        : getTranslation(
                                earns ? "questionbank.look.right" : "questionbank.look.wrong");
        item.add(new StateBadge(earns ? Tone.DONE : Tone.CALM, word));
        String feedback = option.feedback();
        if (feedback != null) {
            item.add(html("question-feedback", feedback));
        }
    }

    private static String percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
        return VietnameseFormats.number(percent.scale() < 0 ? percent.setScale(0) : percent);
    }

    /** The HTML is safe: it was made so when it was stored, or a moment ago. */
    private static Component html(String className, String safeHtml) {
        return new Html("<div class=\"" + className + "\">" + safeHtml + "</div>");
    }
}
