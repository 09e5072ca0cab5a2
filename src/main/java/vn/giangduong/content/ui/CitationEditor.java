package vn.giangduong.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.content.Citation;

/** The sources of a lesson, a line each. */
class CitationEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final List<Row> rows = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final transient Runnable changed;

    CitationEditor(List<Citation> citations, Runnable changed) {
        this.changed = changed;
        addClassName("citation-editor");
        list.addClassName("citation-rows");
        citations.forEach(this::addRow);
        Button more =
                new Button(
                        getTranslation("content.edit.citation.add"),
                        click -> {
                            addRow(new Citation("", null, null, null, null));
                            changed.run();
                        });
        add(new H3(getTranslation("content.edit.citations")), list, more);
    }

    /** What is typed; lines with nothing in them are left out. */
    List<Citation> value() {
        return rows.stream().filter(row -> !row.isEmpty()).map(Row::value).toList();
    }

    private void addRow(Citation citation) {
        Row row = new Row(citation);
        rows.add(row);
        list.add(row);
    }

    private void drop(Row row) {
        rows.remove(row);
        list.remove(row);
        changed.run();
    }

    /** One source. */
    private final class Row extends ListItem {

        private static final long serialVersionUID = 1L;

        private final TextField document = text("document");
        private final TextField article = text("article");
        private final TextField clause = text("clause");
        private final DatePicker from;
        private final DatePicker to;

        Row(Citation citation) {
            document.setValue(citation.document());
            document.addClassName("citation-document");
            article.setValue(citation.article() == null ? "" : citation.article());
            clause.setValue(citation.clause() == null ? "" : citation.clause());
            from = LessonDates.picker(this, "content.edit.field.validFrom", citation.validFrom());
            to = LessonDates.picker(this, "content.edit.field.validTo", citation.validTo());
            from.addValueChangeListener(change -> changed.run());
            to.addValueChangeListener(change -> changed.run());
            Button remove =
                    new Button(getTranslation("content.edit.citation.remove"), click -> drop(this));
            remove.setAriaLabel(
                    getTranslation("content.edit.citation.removeNamed", citation.document()));
            add(document, article, clause, from, to, (Component) remove);
        }

        private TextField text(String field) {
            TextField text = new TextField(getTranslation("content.edit.citation." + field));
            text.addValueChangeListener(change -> changed.run());
            return text;
        }

        boolean isEmpty() {
            return document.getValue().isBlank()
                    && article.getValue().isBlank()
                    && clause.getValue().isBlank();
        }

        Citation value() {
            return new Citation(
                    document.getValue(),
                    article.getValue(),
                    clause.getValue(),
                    from.getValue(),
                    to.getValue());
        }
    }
}
