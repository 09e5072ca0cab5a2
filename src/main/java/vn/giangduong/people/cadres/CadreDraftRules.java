package vn.giangduong.people.cadres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

/** What a cadre's data must be like before it is taken. Names fields as {@link CadreDraft} does. */
final class CadreDraftRules {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’. -]{1,150}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{6,38}[0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int EARLIEST_YEAR = 1900;
    private static final int YOUNGEST = 14;

    private CadreDraftRules() {}

    /**
     * @throws BadInputException with every problem found
     */
    static void check(CadreDraft draft, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        require(problems, "code", CODE.matcher(draft.code()).matches());
        boolean named = NAME.matcher(draft.fullName()).matches() && hasLetter(draft.fullName());
        require(problems, "fullName", named);
        Integer year = draft.birthYear();
        boolean bornThen =
                year == null || (year >= EARLIEST_YEAR && year <= today.getYear() - YOUNGEST);
        if (!bornThen) {
            problems.add(
                    Problem.atField(
                            draft.code(),
                            draft.birthDate() == null ? "birthYear" : "birthDate",
                            "people.cadre.bad.birth",
                            Integer.toString(EARLIEST_YEAR),
                            Integer.toString(today.getYear() - YOUNGEST)));
        }
        requireShort(problems, "position", draft.position(), 150);
        requireShort(problems, "source", draft.source(), 200);
        requireShort(problems, "theoryLevelEvidence", draft.theoryLevelEvidence(), 200);
        String phone = draft.phone();
        require(problems, "phone", phone == null || PHONE.matcher(phone).matches());
        String email = draft.email();
        require(
                problems,
                "email",
                email == null || (email.length() <= 120 && EMAIL.matcher(email).matches()));
        boolean evidenceOfSomething =
                draft.theoryLevel() != null
                        || (draft.theoryLevelEvidence() == null && draft.theoryLevelOn() == null);
        require(problems, "theoryLevel", evidenceOfSomething);
        LocalDate on = draft.theoryLevelOn();
        require(problems, "theoryLevelOn", on == null || !on.isAfter(today));
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    private static void require(List<Problem> problems, String field, boolean holds) {
        if (!holds) {
            problems.add(Problem.atField(field, field, "people.cadre.bad." + field));
        }
    }

    private static void requireShort(
            List<Problem> problems, String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            problems.add(Problem.atField(field, field, "people.cadre.bad.long", longest));
        }
    }
}
