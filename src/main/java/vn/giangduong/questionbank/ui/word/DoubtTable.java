package vn.giangduong.questionbank.ui.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.questionbank.word.Doubt;
import vn.giangduong.questionbank.word.WordFile;

/** All that is doubtful or wrong in a document, by paragraph, and what was read as no question. */
class DoubtTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 500;

    DoubtTable(WordFile file) {
        addClassName("word-lists");
        List<Row> doubts =
                file.questions().stream()
                        .flatMap(
                                question ->
                                        Stream.concat(
                                                        question.faults().stream(),
                                                        question.doubts().stream())
                                                .map(
                                                        doubt ->
                                                                new Row(
                                                                        question.paragraph(),
                                                                        question.number(),
                                                                        words(doubt))))
                        .toList();
        if (!doubts.isEmpty()) {
            add(details("questionbank.word.doubts", doubts));
        }
        List<Row> aside =
                file.aside().stream()
                        .map(each -> new Row(each.paragraph(), 0, each.text()))
                        .toList();
        if (!aside.isEmpty()) {
            add(details("questionbank.word.aside", aside));
        }
    }

    /** A line of a list; the question is 0 where it belongs to none. */
    private record Row(int paragraph, int question, String text) {}

    private String words(Doubt doubt) {
        return getTranslation("questionbank.word." + doubt.key(), doubt.arguments().toArray());
    }

    private NativeDetails details(String key, List<Row> rows) {
        String title = getTranslation(key, VietnameseFormats.number(rows.size()));
        DataTable<Row> table =
                new DataTable<Row>(title)
                        .component(
                                getTranslation("questionbank.word.paragraph"),
                                row -> new Paragraph(VietnameseFormats.number(row.paragraph())))
                        .text(
                                getTranslation("questionbank.word.questionColumn"),
                                row -> row.question() == 0 ? "" : String.valueOf(row.question()))
                        .text(getTranslation("questionbank.word.toLookAt"), Row::text);
        table.setItems(rows.stream().limit(MOST).toList());
        return new NativeDetails(title, table);
    }
}
