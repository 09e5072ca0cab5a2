package vn.giangduong.people.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import vn.giangduong.base.text.legacy.LegacyEncoding;
import vn.giangduong.people.imports.sheet.Field;
import vn.giangduong.people.imports.sheet.SheetInspection;

/** One column of the file: what it is taken for, in which encoding, and how it reads. */
final class ColumnRow {

    private final SheetInspection.Column column;
    private final Select<Field> field = new Select<>();
    private final Select<LegacyEncoding> encoding = new Select<>();
    private final Div before = new Div();
    private final Div after = new Div();

    ColumnRow(SheetInspection.Column column, Field suggested) {
        this.column = column;
        field.setItems(Field.values());
        field.setItemLabelGenerator(one -> field.getTranslation("people.import.field." + one));
        field.setAriaLabel(
                field.getTranslation("people.import.column.field") + " " + column.letters());
        field.setValue(suggested);
        encoding.setItems(LegacyEncoding.values());
        encoding.setItemLabelGenerator(
                one -> encoding.getTranslation("people.import.encoding." + one));
        encoding.setAriaLabel(
                encoding.getTranslation("people.import.column.encoding") + " " + column.letters());
        encoding.setValue(column.encoding());
        field.addValueChangeListener(change -> draw());
        encoding.addValueChangeListener(change -> draw());
        lines(before, column.samples().stream().map(SheetInspection.Sample::before));
        draw();
    }

    private void draw() {
        lines(after, column.samples().stream().map(sample -> sample.read(encoding(), field())));
    }

    private static void lines(Div into, Stream<String> texts) {
        List<String> shown = texts.limit(3).toList();
        into.removeAll();
        shown.forEach(text -> into.add(new Div(text)));
    }

    int index() {
        return column.index();
    }

    Field field() {
        return field.getValue();
    }

    LegacyEncoding encoding() {
        return encoding.getValue();
    }

    SheetInspection.Column column() {
        return column;
    }

    Select<Field> fieldChoice() {
        return field;
    }

    Select<LegacyEncoding> encodingChoice() {
        return encoding;
    }

    Div before() {
        return before;
    }

    Div after() {
        return after;
    }

    Div notes() {
        Div notes = new Div();
        if (column.mixed()) {
            notes.add(new Span(notes.getTranslation("people.import.column.mixed")));
        }
        if (column.swappedDays()) {
            notes.add(new Span(notes.getTranslation("people.import.column.swapped")));
        }
        return notes;
    }
}
