package vn.giangduong.base.ui;

import com.vaadin.flow.component.html.Span;

/** A state in a word, with a colour and an icon that say the same. */
public class StateBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** A badge; the text is already in the reader's language. */
    public StateBadge(Tone tone, String text) {
        addClassNames("state", tone.className());
        Span icon = new Icon("state-" + tone.className());
        add(icon, new Span(text));
    }
}
