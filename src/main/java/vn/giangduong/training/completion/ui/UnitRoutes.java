package vn.giangduong.training.completion.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.RollUpTree;
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
    static final String ON = "on";
    static final String TREE = "tree";

    private UnitRoutes() {}

    /** What an address says of the figures wanted; nonsense and days to come count as now. */
    static RollUp rollUp(PageChoices choices) {
        return new RollUp(
                choices.day(ON).orElse(null),
                choices.text(TREE).flatMap(RollUpTree::named).orElse(RollUpTree.OLD));
    }

    static PageAddress unit(String code, @Nullable String module, RollUp rollUp) {
        return with(
                PageAddress.of(UNITS + "/" + PageAddress.encoded(code)).with(MODULE, module),
                rollUp);
    }

    static PageAddress people(
            String code,
            @Nullable String module,
            @Nullable CompletionState state,
            boolean own,
            RollUp rollUp) {
        return with(
                PageAddress.of(UNITS + "/" + PageAddress.encoded(code) + "/people")
                        .with(MODULE, module)
                        .with(STATE, state == null ? null : state.name())
                        .with(OWN, own ? "true" : null),
                rollUp);
    }

    static PageAddress people(
            String code, String module, UnitCompletionFilter filter, RollUp rollUp) {
        return people(code, module, filter.state(), filter.ownOnly(), rollUp)
                .with(SEARCH, filter.search());
    }

    private static PageAddress with(PageAddress address, RollUp rollUp) {
        LocalDate on = rollUp.on();
        return address.with(ON, on == null ? null : on.toString())
                .with(TREE, rollUp.tree() == RollUpTree.OLD ? null : rollUp.tree().word());
    }
}
