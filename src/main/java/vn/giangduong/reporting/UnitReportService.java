package vn.giangduong.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;

/**
 * One unit's report for one period: read, written, handed up, accepted or returned. Handing up
 * freezes the figures; nothing that happens later changes them. Every act carries the version of
 * the report it was decided on and happens once, whoever else acts at the same moment.
 */
@Service
@Transactional
public class UnitReportService {

    private static final int LONGEST_DIFFICULTIES = 4000;
    private static final int LONGEST_REASON = 1000;

    private final ReportDoor door;
    private final ReportStore reports;
    private final ReportFigureStore figures;
    private final ReportBoardStore board;
    private final UnitService units;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    UnitReportService(
            ReportDoor door,
            ReportStore reports,
            ReportFigureStore figures,
            ReportBoardStore board,
            UnitService units,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.door = door;
        this.reports = reports;
        this.figures = figures;
        this.board = board;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The report of a unit for a quarter; for the top of the tree, what the accepted reports add up
     * to.
     *
     * @throws AccessDeniedException when the period or unit does not exist or is not for the
     *     signed-in person
     */
    public UnitReport report(String unitCode, Quarter quarter) {
        ReportDoor.Place place = door.enter(Permission.SEE_TOTALS, unitCode, quarter);
        return read(place, reports.find(place.period().id(), place.unit().id()));
    }

    /**
     * Keeps what was written so far.
     *
     * @param version the version the writer saw
     * @throws ReportRefusedException when the report is handed up, changed meanwhile, or the text
     *     is longer than 4000 characters
     */
    public UnitReport saveDraft(
            String unitCode, Quarter quarter, int version, String difficulties) {
        ReportDoor.Place place = door.enter(Permission.WRITE_REPORT, unitCode, quarter);
        UnitId addressee = addressee(place);
        String text = checked(difficulties, LONGEST_DIFFICULTIES, "reporting.refused.longText");
        ReportRow row = begin(place, addressee);
        if (!row.state().isOpen()) {
            throw new ReportRefusedException("reporting.refused.submitted");
        }
        once(reports.saveDraft(row.id(), version, text));
        return read(place, reports.find(place.period().id(), place.unit().id()));
    }

    /**
     * Hands the report up and freezes its figures.
     *
     * @param version the version the writer saw
     * @param missing how many units under it the writer knows to be missing from the figures
     * @throws ReportRefusedException before the cut-off day has passed, when the report is handed
     *     up already or changed meanwhile, when another number of units is missing, or the text is
     *     too long
     */
    public UnitReport submit(
            String unitCode, Quarter quarter, int version, String difficulties, int missing) {
        ReportDoor.Place place = door.enter(Permission.WRITE_REPORT, unitCode, quarter);
        UnitId addressee = addressee(place);
        String text = checked(difficulties, LONGEST_DIFFICULTIES, "reporting.refused.longText");
        ReportingPeriod period = place.period();
        UnitId unit = place.unit().id();
        Instant now = clock.instant();
        long me = currentUser.require().accountId();
        ReportRow row = begin(place, addressee);
        ReportState.Submitted submitted = row.state().submit(period.dates(), now, me);
        List<BoardRow> children = board.rows(period.id(), unit, false);
        Set<UnitId> counted = accepted(children);
        int absent = children.size() - counted.size();
        if (absent != missing) {
            throw new ReportRefusedException("reporting.refused.missing", absent);
        }
        once(reports.submit(row.id(), version, submitted, addressee, text));
        figures.freeze(
                row.id(), submitted.submission(), period.id(), unit, period.dates(), counted);
        return done("report.submit", place, row.id(), submitted, now, me);
    }

    /**
     * Takes the report; its figures count at the level above from now on.
     *
     * @param version the version the officer saw
     * @throws ReportRefusedException unless it is submitted, by somebody else, and unchanged
     */
    public UnitReport accept(String unitCode, Quarter quarter, int version) {
        ReportDoor.Place place = doorOfAddressee(unitCode, quarter);
        ReportRow row = reports.find(place.period().id(), place.unit().id());
        long me = currentUser.require().accountId();
        return decided("report.accept", place, row, version, row.state().accept(me), me);
    }

    /**
     * Sends the report back to be mended; the unit may write again.
     *
     * @param version the version the officer saw
     * @param reason why, at most 1000 characters
     * @throws ReportRefusedException unless it is submitted, by somebody else, and unchanged, and a
     *     reason is given
     */
    public UnitReport giveBack(String unitCode, Quarter quarter, int version, String reason) {
        ReportDoor.Place place = doorOfAddressee(unitCode, quarter);
        String text = checked(reason, LONGEST_REASON, "reporting.refused.longReason");
        ReportRow row = reports.find(place.period().id(), place.unit().id());
        long me = currentUser.require().accountId();
        return decided("report.return", place, row, version, row.state().giveBack(text, me), me);
    }

    private UnitReport decided(
            String action,
            ReportDoor.Place place,
            ReportRow row,
            int version,
            ReportState decision,
            long me) {
        Instant now = clock.instant();
        once(reports.decide(row.id(), version, decision, now, me));
        return done(action, place, row.id(), decision, now, me);
    }

    private UnitReport done(
            String action,
            ReportDoor.Place place,
            long report,
            ReportState became,
            Instant now,
            long me) {
        reports.addStep(report, became, now, me);
        Quarter quarter = place.period().quarter();
        audit.record(
                action,
                "report",
                report,
                "%s %d/%d #%d"
                        .formatted(
                                place.unit().code(),
                                quarter.year(),
                                quarter.number(),
                                became.submission()));
        return read(place, reports.find(place.period().id(), place.unit().id()));
    }

    private ReportRow begin(ReportDoor.Place place, UnitId addressee) {
        return reports.findOrBegin(
                place.period().id(), place.unit().id(), addressee, clock.instant());
    }

    private ReportDoor.Place doorOfAddressee(String unitCode, Quarter quarter) {
        ReportDoor.Place place = door.enter(Permission.SEE_TOTALS, unitCode, quarter);
        access.require(Permission.DECIDE_REPORT, addressee(place));
        return place;
    }

    private static UnitId addressee(ReportDoor.Place place) {
        UnitId parent = place.unit().parent();
        if (parent == null || !place.owes()) {
            throw new ReportRefusedException("reporting.refused.notOwed");
        }
        return parent;
    }

    private static String checked(String text, int longest, String tooLong) {
        String clean = VietnameseText.cleanLines(text);
        if (clean.length() > longest) {
            throw new ReportRefusedException(tooLong, longest, clean.length());
        }
        return clean;
    }

    private static void once(boolean happened) {
        if (!happened) {
            throw new ReportRefusedException("reporting.refused.changed");
        }
    }

    private static Set<UnitId> accepted(List<BoardRow> children) {
        return children.stream()
                .filter(child -> child.duty().status() == ReportStatus.ACCEPTED)
                .map(child -> child.duty().unit().id())
                .collect(Collectors.toSet());
    }

    private UnitReport read(ReportDoor.Place place, ReportRow row) {
        ReportingPeriod period = place.period();
        UnitId unit = place.unit().id();
        ReportState state = row.state();
        boolean frozen = !state.isOpen();
        List<BoardRow> below = board.rows(period.id(), unit, false);
        Set<UnitId> counted =
                frozen ? figures.sources(row.id(), state.submission()) : accepted(below);
        ReportUnit addressee = addresseeOf(place);
        return new UnitReport(
                period,
                place.reportUnit(),
                addressee,
                state.status(),
                state.submission(),
                row.version(),
                row.difficulties(),
                state instanceof ReportState.Returned returned ? returned.reason() : null,
                frozen,
                !frozen && !period.dates().isCutOff(clock.instant()),
                frozen ? row.frozenAt() : null,
                row.submittedAt(),
                frozen
                        ? figures.frozen(row.id(), state.submission())
                        : figures.live(period.id(), unit, period.dates()),
                below.stream().map(child -> child(child.duty(), counted)).toList(),
                row.id() == 0 ? List.of() : reports.steps(row.id()),
                addressee != null && state.isOpen() && access.may(Permission.WRITE_REPORT, unit),
                addressee != null && mayDecide(state, addressee.id()),
                access.may(Permission.SEE_NAMES, unit));
    }

    private boolean mayDecide(ReportState state, UnitId addressee) {
        return state instanceof ReportState.Submitted submitted
                && submitted.by() != currentUser.require().accountId()
                && access.may(Permission.DECIDE_REPORT, addressee);
    }

    private @Nullable ReportUnit addresseeOf(ReportDoor.Place place) {
        UnitId parent = place.unit().parent();
        if (parent == null || !place.owes()) {
            return null;
        }
        Unit unit = units.get(parent, place.period().dates().cutOffOn());
        return new ReportUnit(unit.id(), unit.code(), unit.name());
    }

    private static ReportChild child(ReportDuty duty, Set<UnitId> counted) {
        return new ReportChild(
                duty.unit(), duty.status(), duty.submittedAt(), counted.contains(duty.unit().id()));
    }
}
