package vn.giangduong.people.desk;

import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * Which accounts to list.
 *
 * @param unit only people of this unit, or who hold a grant for it; {@code null} for all that the
 *     signed-in person looks after
 * @param withUnder whether the units under it count as well
 * @param text part of a name, with or without marks, or of a log-in code; empty for everybody
 */
public record AccountFilter(@Nullable UnitId unit, boolean withUnder, String text, Choice choice) {

    /** By state, or by second factor. */
    public enum Choice {
        ALL("TRUE"),
        NEVER_ACTIVATED("a.enabled AND a.password_hash IS NULL AND a.activated_at IS NULL"),
        RESET("a.enabled AND a.password_hash IS NULL AND a.activated_at IS NOT NULL"),
        ACTIVATED("a.enabled AND a.password_hash IS NOT NULL"),
        LOCKED("NOT a.enabled"),
        SECOND_FACTOR("f.account_id IS NOT NULL"),
        SECOND_FACTOR_MISSING("f.account_id IS NULL AND " + AccountDirectory.NEEDS_FACTOR);

        private final String condition;

        Choice(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
