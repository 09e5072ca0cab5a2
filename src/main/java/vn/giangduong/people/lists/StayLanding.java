package vn.giangduong.people.lists;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.time.Utc;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.people.StaysEntered;

/** Puts stays in, thousands with one statement, and says so. */
@Component
class StayLanding {

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StayLanding(
            JdbcTemplate jdbc,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts them in.
     *
     * @throws BadInputException when somebody has become a member on one of those days meanwhile
     */
    void land(List<ListedStay> stays, WorkProgress progress) {
        progress.step("people.lists.step.landing", stays.size());
        LocalDateTime now = Utc.bind(clock.instant());
        long account = currentUser.require().accountId();
        int[] done = {0};
        try {
            ListedCadres.inParts(
                    stays,
                    some -> {
                        jdbc.batchUpdate(
                                """
                                INSERT INTO membership (cadre_id, unit_id, valid_from, valid_to,
                                    reason, end_reason, recorded_at, recorded_by)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                some.stream().map(stay -> row(stay, now, account)).toList());
                        done[0] += some.size();
                        progress.done(done[0]);
                    });
        } catch (DataIntegrityViolationException e) {
            // the database itself refuses two memberships on one day
            throw new BadInputException(
                    Problem.in("memberships", "people.lists.memberships.changedMeanwhile"));
        }
        events.publishEvent(
                new StaysEntered(
                        stays.stream()
                                .map(
                                        stay ->
                                                new StaysEntered.Entered(
                                                        stay.cadre(),
                                                        stay.unit().id(),
                                                        stay.from(),
                                                        stay.until()))
                                .toList()));
    }

    private static @Nullable Object[] row(ListedStay stay, LocalDateTime now, long account) {
        return new @Nullable Object[] {
            stay.cadre().value(),
            stay.unit().id().value(),
            stay.from(),
            stay.until() == null ? ListedCadres.OPEN : stay.until(),
            stay.reason(),
            stay.endReason(),
            now,
            account
        };
    }
}
