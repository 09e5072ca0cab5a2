package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giangduong.questionbank.kinds.NumberBody;

/** The numbers that are right, how far off an answer may be, and the units it may be in. */
class NumbersPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final RowList<ValueRow> values;
    private final RowList<UnitRow> units;
    private final Checkbox unitRequired;

    NumbersPanel(SerializableRunnable changed) {
        addClassName("kind-panel");
        values = new RowList<>("values", ValueRow::new, changed).startingWith(1).keeping(1);
        units = new RowList<>("units", UnitRow::new, changed);
        unitRequired = Fields.field(new Checkbox(), "unitRequired", changed);
        add(values, units, unitRequired);
    }

    void show(NumberBody body) {
        values.clear();
        body.accepted().forEach(value -> values.append().show(value));
        values.startingWith(1);
        units.clear();
        body.units().forEach(unit -> units.append().show(unit));
        unitRequired.setValue(body.unitRequired());
    }

    NumberBody body() {
        return new NumberBody(
                values.rows().stream().flatMap(ValueRow::value).toList(),
                units.rows().stream().filter(row -> !row.isEmpty()).map(UnitRow::unit).toList(),
                unitRequired.getValue());
    }

    /** A row with anything but its number. */
    Optional<String> unfinished() {
        List<ValueRow> rows = values.rows();
        return rows.stream().anyMatch(ValueRow::lacksNumber)
                ? Optional.of(getTranslation("questionbank.kinds.values.noNumber"))
                : Optional.empty();
    }

    private static final class ValueRow extends Div {

        private static final long serialVersionUID = 1L;

        private final BigDecimalField number;
        private final BigDecimalField tolerance;
        private final BigDecimalField share;
        private final TextField feedback;

        ValueRow(SerializableRunnable changed) {
            addClassName("kind-fields");
            number = Fields.field(new BigDecimalField(), "value", changed);
            tolerance = Fields.field(new BigDecimalField(), "tolerance", changed);
            share = Fields.field(new BigDecimalField(), "share", changed);
            feedback = Fields.field(new TextField(), "feedback", changed);
            share.setValue(Fields.ALL);
            add(Fields.line(number, tolerance, share), feedback);
        }

        void show(NumberBody.Value value) {
            number.setValue(Fields.plain(value.value()));
            tolerance.setValue(Fields.plain(value.tolerance()));
            share.setValue(Fields.percent(value.share()));
            feedback.setValue(value.feedback());
        }

        boolean lacksNumber() {
            BigDecimal off = tolerance.getValue();
            return number.getValue() == null && (off != null || !feedback.getValue().isBlank());
        }

        Stream<NumberBody.Value> value() {
            BigDecimal typed = number.getValue();
            return typed == null
                    ? Stream.empty()
                    : Stream.of(
                            new NumberBody.Value(
                                    typed,
                                    Fields.orZero(tolerance.getValue()),
                                    Fields.share(share),
                                    feedback.getValue()));
        }
    }

    private static final class UnitRow extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField name;
        private final BigDecimalField factor;

        UnitRow(SerializableRunnable changed) {
            addClassName("kind-fields");
            name = Fields.field(new TextField(), "unit", changed);
            factor = Fields.field(new BigDecimalField(), "factor", changed);
            factor.setValue(BigDecimal.ONE);
            add(Fields.line(name, factor));
        }

        void show(NumberBody.MeasuringUnit unit) {
            name.setValue(unit.name());
            factor.setValue(Fields.plain(unit.factor()));
        }

        boolean isEmpty() {
            return name.getValue().isBlank();
        }

        NumberBody.MeasuringUnit unit() {
            return new NumberBody.MeasuringUnit(name.getValue(), Fields.orZero(factor.getValue()));
        }
    }
}
