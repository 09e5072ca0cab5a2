package vn.giangduong.organization.events;

import java.util.List;
import vn.giangduong.base.input.Problem;

/**
 * What an event would bring about.
 *
 * @param consequences in the order they would happen; those found before a refusal
 * @param refusals why it cannot be applied; empty when it can
 * @param revision the state of the organisation that was looked at
 */
public record UnitEventPreview(
        UnitEventDraft draft,
        List<Consequence> consequences,
        List<Problem> refusals,
        long revision) {

    /** Copies. */
    public UnitEventPreview {
        consequences = List.copyOf(consequences);
        refusals = List.copyOf(refusals);
    }

    /** Whether it can be applied. */
    public boolean applicable() {
        return refusals.isEmpty();
    }
}
