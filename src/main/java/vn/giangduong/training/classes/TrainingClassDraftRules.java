package vn.giangduong.training.classes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.training.programme.Programme;

/** What a planned class must look like, whatever the database holds. */
public final class TrainingClassDraftRules {

    static final String SOURCE = "class";

    /** Safe in an address: no slash, no space. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_LEARNERS = 100_000;
    private static final int MOST_YEARS = 5;

    private TrainingClassDraftRules() {}

    /**
     * Everything wrong with the draft.
     *
     * @throws BadInputException with all problems, if any
     */
    static void check(TrainingClassDraft draft, Programme programme) {
        List<Problem> problems = new ArrayList<>();
        if (!CODE.matcher(draft.code()).matches()) {
            problems.add(problem("code", "training.class.code.invalid"));
        }
        if (draft.title().isEmpty() || draft.title().length() > LONGEST_TITLE) {
            problems.add(problem("title", "training.class.title.invalid", LONGEST_TITLE));
        }
        checkDays(draft, programme, problems);
        Integer planned = draft.plannedLearners();
        if (planned != null && (planned < 1 || planned > MOST_LEARNERS)) {
            problems.add(problem("plannedLearners", "training.class.planned.invalid"));
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private static void checkDays(
            TrainingClassDraft draft, Programme programme, List<Problem> problems) {
        if (draft.closesOn().isBefore(draft.opensOn())
                || draft.closesOn().isAfter(draft.opensOn().plusYears(MOST_YEARS))) {
            problems.add(problem("closesOn", "training.class.closesOn.invalid", MOST_YEARS));
        }
        LocalDate validTo = programme.validTo();
        if (draft.opensOn().isBefore(programme.validFrom())
                || (validTo != null && draft.opensOn().isAfter(validTo))) {
            problems.add(problem("opensOn", "training.class.opensOn.notValid"));
        }
    }

    /** Something wrong with a field of a class. */
    public static Problem problem(String field, String key, Object... arguments) {
        return Problem.atField(SOURCE, field, key, arguments);
    }
}
