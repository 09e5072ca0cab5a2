package vn.giangduong.people.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.text.legacy.LegacyEncoding;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.people.imports.sheet.ColumnChoices;
import vn.giangduong.people.imports.sheet.Field;
import vn.giangduong.people.imports.sheet.SheetInspection;

/** What the columns of a file are taken for and how they read, for a person to correct. */
final class ColumnPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** What the panel is filled in for. */
    interface Receiver extends Serializable {

        void sheetChosen(int sheet);

        /**
         * Compare.
         *
         * @param cell code of the cell of rows that name none, or nothing
         */
        void compare(ColumnChoices columns, LocalDate on, String cell);
    }

    private final transient SheetInspection inspection;
    private final LocalDate today;
    private final transient List<ColumnRow> rows;
    private final DayField on = new DayField(getTranslation("people.import.on"));
    private final TextField cell = new TextField(getTranslation("people.import.everybodyIn"));

    ColumnPanel(
            SheetInspection inspection, LocalDate today, @Nullable String onlyCell, Receiver to) {
        this.inspection = inspection;
        this.today = today;
        Map<Integer, Field> fields = inspection.choices().fields();
        rows =
                inspection.columns().stream()
                        .map(
                                column ->
                                        new ColumnRow(
                                                column,
                                                fields.getOrDefault(column.index(), Field.IGNORED)))
                        .toList();
        addClassName("import-columns");
        on.setValue(today);
        on.setHelperText(getTranslation("people.import.on.help"));
        cell.setMaxLength(40);
        cell.setValue(onlyCell == null ? "" : onlyCell);
        Div form = new Div(on, cell);
        form.addClassName("inline-form");
        if (inspection.sheets().size() > 1) {
            form.addComponentAsFirst(sheets(to));
        }
        Paragraph explain = new Paragraph(getTranslation("people.import.columns.explain"));
        explain.addClassName("muted");
        Button compare = new Button(getTranslation("people.import.compare"), click -> compare(to));
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        compare.setDisableOnClick(true);
        add(
                new H2(getTranslation("people.import.columns")),
                new Paragraph(
                        getTranslation(
                                "people.import.header.found",
                                VietnameseFormats.number(inspection.choices().header().firstRow()),
                                VietnameseFormats.number(inspection.rows()))),
                explain,
                table(),
                form,
                compare);
    }

    private Select<Integer> sheets(Receiver to) {
        Select<Integer> sheet = new Select<>();
        sheet.setLabel(getTranslation("people.import.sheet"));
        sheet.setItems(IntStream.range(0, inspection.sheets().size()).boxed().toList());
        sheet.setItemLabelGenerator(inspection.sheets()::get);
        sheet.setValue(inspection.choices().sheet());
        sheet.addValueChangeListener(change -> to.sheetChosen(change.getValue()));
        return sheet;
    }

    private DataTable<ColumnRow> table() {
        DataTable<ColumnRow> table =
                new DataTable<ColumnRow>(getTranslation("people.import.columns"))
                        .component(
                                getTranslation("people.import.column.letter"),
                                row -> new Paragraph(row.column().letters()))
                        .component(
                                getTranslation("people.import.column.heading"),
                                row -> new Paragraph(row.column().heading()))
                        .component(
                                getTranslation("people.import.column.field"),
                                ColumnRow::fieldChoice)
                        .component(
                                getTranslation("people.import.column.encoding"),
                                ColumnRow::encodingChoice)
                        .component(getTranslation("people.import.column.before"), ColumnRow::before)
                        .component(getTranslation("people.import.column.after"), ColumnRow::after)
                        .component(getTranslation("people.import.column.notes"), ColumnRow::notes);
        table.setItems(rows);
        return table;
    }

    private void compare(Receiver to) {
        Map<Integer, Field> fields = new HashMap<>();
        Map<Integer, LegacyEncoding> encodings = new HashMap<>();
        for (ColumnRow row : rows) {
            fields.put(row.index(), row.field());
            encodings.put(row.index(), row.encoding());
        }
        LocalDate day = on.getValue();
        ColumnChoices chosen = inspection.choices().with(fields).encoded(encodings);
        to.compare(chosen, day == null ? today : day, cell.getValue().strip());
    }
}
