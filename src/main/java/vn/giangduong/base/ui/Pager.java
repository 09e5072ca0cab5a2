package vn.giangduong.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/** Pages of a long list, as links: each page has an address one can send. */
public class Pager extends Nav {

    private static final long serialVersionUID = 1L;

    /**
     * A pager; hidden when there is only one page.
     *
     * @param page this page, counted from 1
     * @param pages how many there are
     * @param addressOf the address of a page
     */
    public Pager(int page, int pages, IntFunction<String> addressOf) {
        addClassName("pager");
        setVisible(pages > 1);
        if (page > 1) {
            add(new Anchor(addressOf.apply(page - 1), getTranslation("base.pager.previous")));
        }
        add(new Span(getTranslation("base.pager.position", page, pages)));
        if (page < pages) {
            add(new Anchor(addressOf.apply(page + 1), getTranslation("base.pager.next")));
        }
    }
}
