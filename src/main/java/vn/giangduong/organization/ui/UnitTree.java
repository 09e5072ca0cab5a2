package vn.giangduong.organization.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNode;

/**
 * Units as nested lists that open level by level: what is under a unit is read when it is opened. A
 * long level shows its first part and the rest on demand.
 */
final class UnitTree extends UnorderedList {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 200;

    private final transient Function<UnitId, List<UnitNode>> level;
    private final LocalDate on;

    UnitTree(List<UnitNode> tops, LocalDate on, Function<UnitId, List<UnitNode>> level) {
        this.level = level;
        this.on = on;
        addClassName("unit-tree");
        tops.forEach(top -> add(branch(top, tops.size() == 1)));
    }

    private ListItem branch(UnitNode node, boolean open) {
        Unit unit = node.unit();
        ListItem item = new ListItem();
        Span row = new Span();
        row.addClassName("unit-row");
        UnorderedList below = new UnorderedList();
        below.setVisible(false);
        if (node.children() > 0) {
            NativeButton fold = new NativeButton();
            fold.addClassName("unit-fold");
            fold.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation("organization.tree.open", unit.shortName()));
            fold.getElement().setAttribute("aria-expanded", "false");
            fold.addClickListener(click -> toggle(fold, unit.id(), below));
            row.add(fold);
            if (open) {
                toggle(fold, unit.id(), below);
            }
        } else {
            Span leaf = new Span();
            leaf.addClassName("unit-leaf");
            row.add(leaf);
        }
        Anchor name = new Anchor(OrganizationRoutes.unit(unit.code(), on).toString(), unit.name());
        row.add(name, new OrganizationWords(this).typeTag(unit.type()));
        if (node.children() > 0) {
            Span count = new Span(VietnameseFormats.number(node.children()));
            count.addClassName("unit-count");
            count.getElement()
                    .setAttribute(
                            "title",
                            getTranslation(
                                    "organization.tree.children",
                                    VietnameseFormats.number(node.children())));
            row.add(count);
        }
        item.add(row, below);
        return item;
    }

    private void toggle(NativeButton fold, UnitId unit, UnorderedList below) {
        boolean opening = !below.isVisible();
        if (opening && below.getChildren().findAny().isEmpty()) {
            show(level.apply(unit), 0, below);
        }
        below.setVisible(opening);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(opening));
    }

    private void show(List<UnitNode> nodes, int from, UnorderedList below) {
        int to = Math.min(nodes.size(), from + AT_ONCE);
        nodes.subList(from, to).forEach(node -> below.add(branch(node, false)));
        if (to < nodes.size()) {
            NativeButton more =
                    new NativeButton(
                            getTranslation(
                                    "organization.tree.more",
                                    VietnameseFormats.number(nodes.size() - to)));
            more.addClassName("button");
            ListItem last = new ListItem(more);
            more.addClickListener(
                    click -> {
                        below.remove(last);
                        show(nodes, to, below);
                    });
            below.add(last);
        }
    }
}
