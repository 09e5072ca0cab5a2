package vn.giangduong.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.SignedInPrincipal;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitService;

/** Takes the reasons for seeing names below the next level; each is logged. */
@Service
@Transactional
public class NamesReasonService {

    /** How long a reason holds, in the session it was given in and no other. */
    public static final Duration LASTS = Duration.ofMinutes(30);

    /** The most characters of the words. */
    public static final int LONGEST_WORDS = 300;

    /** The fewest characters of words that must say something. */
    public static final int SHORTEST_WORDS = 10;

    private final NamesReasonStore reasons;
    private final UnitService units;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    NamesReasonService(
            NamesReasonStore reasons,
            UnitService units,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.reasons = reasons;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps why the signed-in person looks at the names of a unit and the units under it, for this
     * session.
     *
     * @param words needed for some purposes, see {@link NamesPurpose#needsWords()}
     * @throws org.springframework.security.access.AccessDeniedException when there is no such unit
     *     or its names are not for the signed-in person
     * @throws BadInputException when words are needed and missing, or too long
     */
    public void give(String unitCode, NamesPurpose purpose, String words) {
        Instant now = clock.instant();
        Unit unit =
                units.findByCode(unitCode, Periods.dayOf(now))
                        .orElseThrow(() -> access.refusal(Permission.SEE_NAMES, unitCode));
        access.require(Permission.SEE_NAMES, unit.id());
        String clean = checked(purpose, words);
        reasons.add(
                currentUser.require().accountId(),
                currentUser.sessionKey(),
                unit.id(),
                purpose,
                clean,
                now,
                LASTS);
        audit.record("names.reason", "unit", unit.id(), (purpose + " " + clean).strip());
    }

    /** A reason does not outlive the session it was given in. */
    @EventListener
    public void loggedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPrincipal principal) {
            reasons.end(principal.signedIn().accountId(), principal.sessionKey(), clock.instant());
        }
    }

    private static String checked(NamesPurpose purpose, String words) {
        String clean = VietnameseText.clean(words);
        if (clean.length() > LONGEST_WORDS) {
            throw new BadInputException(
                    Problem.in("words", "people.names.longWords", LONGEST_WORDS, clean.length()));
        }
        if (purpose.needsWords() && clean.length() < SHORTEST_WORDS) {
            throw new BadInputException(
                    Problem.in("words", "people.names.shortWords", SHORTEST_WORDS));
        }
        return clean;
    }
}
