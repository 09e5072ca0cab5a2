package vn.giangduong.questionbank.ui.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import vn.giangduong.base.text.VietnameseFormats;

/** Pieces of a question on the page. */
final class Parts {

    private Parts() {}

    /** The HTML is safe: it was made so when it was stored, or a moment ago. */
    static Component html(String className, String safeHtml) {
        return new Html("<div class=\"" + className + "\">" + safeHtml + "</div>");
    }

    /** A line with its letter or number. */
    static ListItem item(String key, Component... content) {
        Span letter = new Span(key);
        letter.addClassName("question-key");
        ListItem item = new ListItem(letter);
        item.add(content);
        return item;
    }

    static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    static String percent(BigDecimal share) {
        return number(share.movePointRight(2));
    }

    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return VietnameseFormats.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
