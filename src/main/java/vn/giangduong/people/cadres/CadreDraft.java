package vn.giangduong.people.cadres;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * A cadre's data as somebody typed it. No religion, no ethnicity: statistics need neither of a
 * person.
 *
 * @param code unique among all cadres
 * @param birthDate the full date of birth where known
 * @param birthYear where only the year is known; with a date, the date's year
 * @param theoryLevelEvidence the diploma or decision that shows the level
 * @param theoryLevelOn the evidence's date
 * @param source where the record came from
 */
public record CadreDraft(
        String code,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        Sex sex,
        @Nullable String position,
        @Nullable String phone,
        @Nullable String email,
        @Nullable TheoryLevel theoryLevel,
        @Nullable String theoryLevelEvidence,
        @Nullable LocalDate theoryLevelOn,
        @Nullable String source)
        implements Serializable {

    /** Cleans every text; a blank one is none; the year follows from the date. */
    public CadreDraft {
        code = VietnameseText.clean(code);
        fullName = VietnameseText.clean(fullName);
        birthYear = birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
        position = cleaned(position);
        phone = cleaned(phone);
        email = cleaned(email);
        theoryLevelEvidence = cleaned(theoryLevelEvidence);
        source = cleaned(source);
    }

    private static @Nullable String cleaned(@Nullable String text) {
        String clean = text == null ? "" : VietnameseText.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
