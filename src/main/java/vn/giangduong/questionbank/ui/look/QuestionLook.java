package vn.giangduong.questionbank.ui.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.ShownQuestion;

/** A question as the cadre sees it: first to be answered, then with its answer explained. */
public class QuestionLook extends Div {

    private static final long serialVersionUID = 1L;

    public QuestionLook(ShownQuestion question) {
        addClassName("question-look");
        show(question);
    }

    /** Shows another question, or the same one changed. */
    public final void show(ShownQuestion question) {
        removeAll();
        Div paper =
                new Div(
                        Parts.html("question-stem", stem(question)),
                        hint(question),
                        new KindPaper(question));
        paper.addClassName("question-paper");
        Div answer = new Div(new H3(getTranslation("questionbank.look.afterwards")));
        answer.addClassName("question-answer");
        answer.add(new KindAnswer(question));
        if (!question.explanationHtml().isEmpty()) {
            answer.add(Parts.html("question-explanation", question.explanationHtml()));
        }
        add(paper, answer);
    }

    private static String stem(ShownQuestion question) {
        return question.type() == QuestionType.GAPS
                ? question.stemHtml().replaceAll("\\[\\[([1-9][0-9]?)]]", "[$1] ________")
                : question.stemHtml();
    }

    private Paragraph hint(ShownQuestion question) {
        Paragraph hint =
                new Paragraph(
                        getTranslation(
                                switch (question.type()) {
                                    case SINGLE, TRUE_FALSE -> "questionbank.look.chooseOne";
                                    case MULTIPLE -> "questionbank.look.chooseSeveral";
                                    default -> "questionbank.kinds.hint." + question.type();
                                }));
        hint.addClassNames("muted", "small");
        return hint;
    }
}
