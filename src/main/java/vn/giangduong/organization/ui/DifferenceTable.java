package vn.giangduong.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.comparison.UnitComparison;
import vn.giangduong.organization.comparison.UnitDifference;

/** Every unit that differs between two days, by what happened to it. */
final class DifferenceTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_FIRST = 25;
    private static final int MORE = 100;

    private final UnitComparison comparison;
    private final transient UnitBrowser browser;
    private final Map<UnitId, String> names = new HashMap<>();
    private final Div table = new Div();
    private final List<NativeButton> choices = new ArrayList<>();

    DifferenceTable(UnitComparison comparison, UnitBrowser browser) {
        this.comparison = comparison;
        this.browser = browser;
        addClassName("differences");
        for (UnitDifference difference : comparison.differences()) {
            Unit named = Objects.requireNonNullElse(difference.after(), difference.before());
            if (named != null) {
                names.put(difference.unit(), named.shortName());
            }
        }
        Div kinds = new Div();
        kinds.addClassName("chips");
        kinds.add(choice(null, comparison.differences().size()));
        Arrays.stream(UnitDifference.Kind.values())
                .forEach(
                        kind -> {
                            long count = of(kind).size();
                            if (count > 0) {
                                kinds.add(choice(kind, count));
                            }
                        });
        add(kinds, table);
        draw(null, AT_FIRST);
    }

    private NativeButton choice(UnitDifference.@Nullable Kind kind, long count) {
        String name = kind == null ? "ALL" : kind.name();
        NativeButton button =
                new NativeButton(
                        getTranslation(
                                "organization.compare.kind." + name,
                                VietnameseFormats.number(count)));
        button.addClassName("chip");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(kind == null));
        button.addClickListener(
                click -> {
                    choices.forEach(
                            other ->
                                    other.getElement()
                                            .setAttribute(
                                                    "aria-pressed",
                                                    Boolean.toString(other.equals(button))));
                    draw(kind, AT_FIRST);
                });
        choices.add(button);
        return button;
    }

    private List<UnitDifference> of(UnitDifference.@Nullable Kind kind) {
        return comparison.differences().stream()
                .filter(difference -> kind == null || difference.kinds().contains(kind))
                .toList();
    }

    private void draw(UnitDifference.@Nullable Kind kind, int shown) {
        List<UnitDifference> rows = of(kind);
        DataTable<UnitDifference> differences =
                new DataTable<UnitDifference>(getTranslation("organization.compare.differences"))
                        .component(
                                getTranslation(
                                        "organization.compare.on",
                                        VietnameseFormats.date(comparison.before())),
                                row -> place(row.before(), comparison.before()))
                        .component(
                                getTranslation(
                                        "organization.compare.on",
                                        VietnameseFormats.date(comparison.after())),
                                row -> place(row.after(), comparison.after()))
                        .text(getTranslation("organization.compare.what"), this::what);
        differences.setItems(rows.stream().limit(shown).toList());
        table.removeAll();
        table.add(differences);
        int left = rows.size() - shown;
        if (left > 0) {
            table.add(
                    new Button(
                            getTranslation(
                                    "organization.compare.more",
                                    VietnameseFormats.number(Math.min(MORE, left)),
                                    VietnameseFormats.number(left)),
                            click -> draw(kind, shown + MORE)));
        }
    }

    private Div place(@Nullable Unit unit, LocalDate on) {
        Div place = new Div();
        if (unit == null) {
            place.add(VietnameseFormats.NONE);
            return place;
        }
        place.add(new Anchor(OrganizationRoutes.unit(unit.code(), on).toString(), unit.name()));
        UnitId parent = unit.parent();
        if (parent != null) {
            Paragraph above = new Paragraph(name(parent, unit, on));
            above.addClassName("muted");
            place.add(above);
        }
        return place;
    }

    private String name(UnitId parent, Unit unit, LocalDate on) {
        return names.computeIfAbsent(
                parent, _ -> browser.above(unit, on).map(Unit::shortName).orElse(""));
    }

    private String what(UnitDifference row) {
        String kinds =
                Arrays.stream(UnitDifference.Kind.values())
                        .filter(row.kinds()::contains)
                        .map(kind -> getTranslation("organization.compare.was." + kind.name()))
                        .collect(Collectors.joining(", "));
        String from = known(row.predecessors());
        String to = known(row.successors());
        return Stream.of(
                        kinds,
                        from.isEmpty() ? "" : getTranslation("organization.compare.from", from),
                        to.isEmpty() ? "" : getTranslation("organization.compare.to", to))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String known(List<UnitId> units) {
        return units.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
