package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.questionbank.QuestionRow;
import vn.giangduong.questionbank.Validity;

/** Columns that lists of questions share. */
final class QuestionTable {

    private final Component page;
    private final Words words;

    QuestionTable(Component page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** A table with the question itself, its topic and its level. */
    DataTable<QuestionRow> begin(String caption) {
        return new DataTable<QuestionRow>(caption)
                .component(page.getTranslation("questionbank.question"), this::question)
                .component(
                        page.getTranslation("questionbank.topic"), row -> new Span(row.topicPath()))
                .component(
                        page.getTranslation("questionbank.level"),
                        row -> new Span(words.of(row.level())));
    }

    /** The days a question may be drawn, with a warning when they are over or not yet there. */
    Component validity(QuestionRow row) {
        Div cell = new Div(new Span(words.days(row.validFrom(), row.validTo())));
        cell.addClassName("question-validity");
        if (row.validity() != Validity.CURRENT) {
            cell.add(words.badge(row.validity()));
        }
        return cell;
    }

    private Component question(QuestionRow row) {
        Anchor code =
                new Anchor(
                        BankRoutes.question(row.id()),
                        page.getTranslation(
                                "questionbank.codeAndVersion", row.code(), row.number()));
        Span stem = new Span(row.stem());
        stem.addClassName("question-row-stem");
        Div cell = new Div(code, stem);
        cell.addClassName("question-row");
        return cell;
    }
}
