package vn.giangduong.people.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.Unit;

/** What must hold of a grant before it is given; see docs/decisions/0011-access.md. */
final class GrantRules {

    static final int LONGEST_WORDS = 300;

    private static final String FORM = "grant";

    private GrantRules() {}

    /**
     * Checks everything that needs no look into the database.
     *
     * @param mine the roles the giver holds at the unit
     * @throws BadInputException naming every field that is wrong
     */
    static void check(GrantDraft draft, Unit unit, Set<Role> mine, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (mine.stream().noneMatch(role -> role.mayGive().contains(draft.role()))) {
            problems.add(Problem.atField(FORM, "role", "people.grants.notYours"));
        } else if (!fits(draft.role(), unit)) {
            problems.add(
                    Problem.atField(FORM, "unit", "people.grants.unit." + draft.role().name()));
        }
        if (draft.from().isBefore(today)) {
            problems.add(Problem.atField(FORM, "from", "people.grants.past"));
        }
        LocalDate lastDay = draft.lastDay();
        if (lastDay != null && lastDay.isBefore(draft.from())) {
            problems.add(Problem.atField(FORM, "lastDay", "people.grants.endsBefore"));
        }
        if (draft.document().isEmpty()) {
            problems.add(Problem.atField(FORM, "document", "people.grants.noDocument"));
        } else if (draft.document().length() > LONGEST_WORDS) {
            problems.add(Problem.atField(FORM, "document", "people.grants.long", LONGEST_WORDS));
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    /** Whether a role makes sense for such a unit. */
    static boolean fits(Role role, Unit unit) {
        return switch (role) {
            case CADRE -> false;
            case FOLLOWER -> unit.type().cell();
            case LECTURER, TRAINING_OFFICER -> unit.type().centre() || unit.parent() == null;
            case PROVINCE_OFFICER, AUDITOR, ADMINISTRATOR -> unit.parent() == null;
            case UNIT_SECRETARY, COMMITTEE_OFFICER -> true;
        };
    }
}
