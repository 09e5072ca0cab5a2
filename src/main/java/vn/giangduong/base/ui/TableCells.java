package vn.giangduong.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.giangduong.base.text.VietnameseFormats;

/** Cells of numbers. */
final class TableCells {

    private TableCells() {}

    static String number(long value) {
        return VietnameseFormats.number(value);
    }

    static Component number(long value, String address) {
        String text = number(value);
        return value == 0 ? new Span(text) : new Anchor(address, text);
    }

    static double share(long part, long whole) {
        return whole == 0 ? -1 : (double) part / whole;
    }

    /** A share as text beside a bar of the same length. */
    static Component percent(long part, long whole) {
        HtmlComponent bar = new HtmlComponent("progress");
        bar.getElement().setAttribute("max", Long.toString(Math.max(whole, 1)));
        bar.getElement().setAttribute("value", Long.toString(part));
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.addClassName("bar");
        double share = share(part, whole);
        if (share >= 0 && share < 0.6) {
            bar.addClassName("late");
        } else if (share >= 0 && share < 0.8) {
            bar.addClassName("soon");
        }
        Div cell = new Div(bar, new Span(VietnameseFormats.percent(part, whole)));
        cell.addClassName("percent");
        return cell;
    }
}
