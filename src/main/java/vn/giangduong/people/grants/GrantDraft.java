package vn.giangduong.people.grants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.VietnameseText;

/**
 * A role somebody is to be given.
 *
 * @param from the first day, today at the earliest
 * @param lastDay the last day it holds; {@code null} until further notice
 * @param document the decision it is given by
 */
public record GrantDraft(
        String accountCode,
        Role role,
        String unitCode,
        LocalDate from,
        @Nullable LocalDate lastDay,
        String document) {

    /** Cleans the words. */
    public GrantDraft {
        document = VietnameseText.clean(document);
    }
}
