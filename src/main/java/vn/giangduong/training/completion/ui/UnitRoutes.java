package vn.giangduong.training.completion.ui;

import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.completion.UnitCompletionFilter;

/** The addresses of the pages of units. */
final class UnitRoutes {

    static final String UNITS = "units";
    static final String UNIT = "units/:code";
    static final String PEOPLE = "units/:code/people";

    static final String CODE = "code";
    static final String MODULE = "module";
    static final String STATE = "state";
    static final String SEARCH = "q";
    static final String OWN = "own";

    private UnitRoutes() {}

    static PageAddress unit(String code, @Nullable String module) {
        return PageAddress.of(UNITS + "/" + PageAddress.encoded(code)).with(MODULE, module);
    }

    static PageAddress people(
            String code, @Nullable String module, @Nullable CompletionState state, boolean own) {
        return PageAddress.of(UNITS + "/" + PageAddress.encoded(code) + "/people")
                .with(MODULE, module)
                .with(STATE, state == null ? null : state.name())
                .with(OWN, own ? "true" : null);
    }

    static PageAddress people(String code, String module, UnitCompletionFilter filter) {
        return people(code, module, filter.state(), filter.ownOnly()).with(SEARCH, filter.search());
    }
}
