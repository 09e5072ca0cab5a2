package vn.giangduong.organization.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.browse.BranchChange;
import vn.giangduong.organization.browse.BranchFlow;

/**
 * The branches of two days side by side, with a band from each to where its units went. Every
 * branch also says in words where it went or what it came from.
 */
final class TreeChangePicture extends HtmlComponent {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 4;

    TreeChangePicture(BranchChange change) {
        super("gd-tree-change");
        addClassName("tree-change");
        ArrayNode flows = JsonNodeFactory.instance.arrayNode();
        for (BranchFlow flow : change.flows()) {
            flows.addObject()
                    .put("from", flow.from().toString())
                    .put("to", flow.to().toString())
                    .put("units", flow.units())
                    .put("stays", flow.from().equals(flow.to()));
        }
        getElement().setAttribute("flows", flows.toString());
        Div earlier =
                side(
                        "earlier",
                        change.before(),
                        change.earlier(),
                        unit -> wentTo(unit, change),
                        change);
        Div later =
                side(
                        "later",
                        change.after(),
                        change.later(),
                        unit -> cameFrom(unit, change),
                        change);
        getElement().appendChild(earlier.getElement(), later.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        attachEvent.getUI().getPage().addJsModule("context://charts/gd-tree-change.js");
    }

    private Div side(
            String side,
            LocalDate day,
            List<Unit> branches,
            Function<Unit, String> remark,
            BranchChange change) {
        OrderedList list = new OrderedList();
        for (Unit branch : branches) {
            ListItem item =
                    new ListItem(
                            new Anchor(
                                    OrganizationRoutes.compare(
                                                    branch.code(), change.before(), change.after())
                                            .toString(),
                                    branch.shortName()));
            String words = remark.apply(branch);
            if (!words.isEmpty()) {
                Paragraph line = new Paragraph(words);
                line.addClassName("muted");
                item.add(line);
            }
            item.getElement().setAttribute("data-branch", branch.id().toString());
            list.add(item);
        }
        Div column = new Div(new H2(VietnameseFormats.date(day)), list);
        column.addClassName(side);
        return column;
    }

    private String wentTo(Unit unit, BranchChange change) {
        List<BranchFlow> ways =
                change.flows().stream().filter(flow -> flow.from().equals(unit.id())).toList();
        if (ways.isEmpty()) {
            return getTranslation("organization.compare.elsewhere");
        }
        if (ways.size() == 1 && ways.getFirst().to().equals(unit.id())) {
            return renamed(unit, change.later());
        }
        return getTranslation(
                "organization.compare.wentTo", names(ways, BranchFlow::to, change.later()));
    }

    private String renamed(Unit unit, List<Unit> later) {
        return later.stream()
                .filter(other -> other.id().equals(unit.id()))
                .filter(other -> !other.name().equals(unit.name()))
                .map(other -> getTranslation("organization.compare.renamed", other.shortName()))
                .findFirst()
                .orElse("");
    }

    private String cameFrom(Unit unit, BranchChange change) {
        List<BranchFlow> ways =
                change.flows().stream()
                        .filter(flow -> flow.to().equals(unit.id()))
                        .filter(flow -> !flow.from().equals(unit.id()))
                        .toList();
        if (ways.isEmpty()) {
            boolean there =
                    change.earlier().stream().anyMatch(other -> other.id().equals(unit.id()));
            return there ? "" : getTranslation("organization.compare.newBranch");
        }
        return getTranslation(
                "organization.compare.cameFrom", names(ways, BranchFlow::from, change.earlier()));
    }

    private String names(
            List<BranchFlow> ways, Function<BranchFlow, UnitId> end, List<Unit> branches) {
        String first =
                ways.stream()
                        .limit(NAMED)
                        .map(
                                way ->
                                        branches.stream()
                                                .filter(unit -> unit.id().equals(end.apply(way)))
                                                .findFirst()
                                                .map(
                                                        unit ->
                                                                unit.shortName()
                                                                        + " ("
                                                                        + VietnameseFormats.number(
                                                                                way.units())
                                                                        + ")")
                                                .orElse(null))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        int more = ways.size() - NAMED;
        return more <= 0
                ? first
                : getTranslation(
                        "organization.compare.andMore", first, VietnameseFormats.number(more));
    }
}
