package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.function.SerializableRunnable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the fields of the editors are labelled, listened to and read. */
final class Fields {

    static final BigDecimal ALL = new BigDecimal(100);

    private Fields() {}

    /** The field with its label and a listener. */
    static <F extends Component & HasLabel & HasValue<?, ?>> F field(
            F field, String name, SerializableRunnable changed) {
        field.setLabel(field.getTranslation("questionbank.kinds." + name));
        field.addValueChangeListener(change -> changed.run());
        return field;
    }

    /** Fields beside each other where there is room. */
    static Div line(Component... fields) {
        Div line = new Div(fields);
        line.addClassName("kind-line");
        return line;
    }

    /** A share of the mark from a field of percents; nothing typed is nothing. */
    static BigDecimal share(BigDecimalField percent) {
        return plain(orZero(percent.getValue()).movePointLeft(2));
    }

    /** A share as percents. */
    static BigDecimal percent(BigDecimal share) {
        return plain(share.movePointRight(2));
    }

    /** Without zeros behind the comma and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
