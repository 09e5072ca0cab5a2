package vn.giangduong.people.grants.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.PageAddress;

/** Addresses of the pages about roles, and the names of what is chosen on them. */
final class GrantRoutes {

    static final String GRANTS = "grants";
    static final String NEW = "grants/new";
    static final String UNIT = "unit";
    static final String PERSON = "person";
    static final String LEVELS = "levels";
    static final String PAST = "past";

    /** Chosen, for a choice that is either made or not. */
    static final String YES = "1";

    private GrantRoutes() {}

    static PageAddress ofUnit(String unit, boolean everyLevel, boolean past) {
        return new PageAddress(GRANTS, Map.of())
                .with(UNIT, unit)
                .with(LEVELS, everyLevel ? YES : null)
                .with(PAST, past ? YES : null);
    }

    static PageAddress ofPerson(String account) {
        return new PageAddress(GRANTS, Map.of()).with(PERSON, account);
    }

    static PageAddress give(@Nullable String unit, @Nullable String person) {
        return new PageAddress(NEW, Map.of()).with(UNIT, unit).with(PERSON, person);
    }
}
