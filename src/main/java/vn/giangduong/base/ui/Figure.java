package vn.giangduong.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** One number that matters, what it is, and what stands behind it. */
public class Figure extends Div {

    private static final long serialVersionUID = 1L;

    /** A figure: the label over it, the value as text, a line under it. */
    public Figure(String label, String value, String detail) {
        addClassName("figure");
        Paragraph top = new Paragraph(label);
        top.addClassNames("muted", "small");
        Paragraph number = new Paragraph(value);
        number.addClassName("figure-value");
        Paragraph under = new Paragraph(detail);
        under.addClassName("muted");
        add(top, number, under);
    }
}
