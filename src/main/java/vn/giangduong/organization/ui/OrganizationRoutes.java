package vn.giangduong.organization.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.organization.events.UnitEventKind;

/** The addresses of the organisation's pages. */
final class OrganizationRoutes {

    static final String TREE = "organization";
    static final String UNIT = "organization/unit/:code";
    static final String COMPARE = "organization/compare";
    static final String EVENTS = "organization/events";
    static final String NEW_EVENT = "organization/unit/:code/:kind";
    static final String TYPES = "organization/types";

    static final String CODE = "code";
    static final String KIND = "kind";
    static final String ON = "on";
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String WITHIN = "within";

    private OrganizationRoutes() {}

    static PageAddress tree(@Nullable LocalDate on) {
        return PageAddress.of(TREE).with(ON, text(on));
    }

    static PageAddress unit(String code, @Nullable LocalDate on) {
        return PageAddress.of(TREE + "/unit/" + PageAddress.encoded(code)).with(ON, text(on));
    }

    static PageAddress newEvent(String code, UnitEventKind kind) {
        return PageAddress.of(TREE + "/unit/" + PageAddress.encoded(code) + "/" + word(kind));
    }

    static PageAddress compare(@Nullable String within, LocalDate before, LocalDate after) {
        return PageAddress.of(COMPARE)
                .with(WITHIN, within)
                .with(BEFORE, text(before))
                .with(AFTER, text(after));
    }

    static PageAddress events(LocalDate from, LocalDate to) {
        return PageAddress.of(EVENTS).with(BEFORE, text(from)).with(AFTER, text(to));
    }

    static String word(UnitEventKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
