package vn.giangduong.training.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreTransferred;
import vn.giangduong.training.CompletionCounts;

/**
 * Lets studies that are not completed follow their cadre to the unit of today's membership, from
 * the day of the transfer on. What was completed stays with the unit of its day.
 */
@Component
public class StudyTransfers {

    /**
     * Transfers that have come to their day and whose studies are still where they were. Events of
     * the organisation see to those who move with their unit.
     */
    private static final String ARRIVED =
            """
            SELECT DISTINCT m.cadre_id, m.unit_id, m.valid_from
            FROM membership m
                JOIN membership before_it ON before_it.cadre_id = m.cadre_id
                    AND before_it.valid_to = m.valid_from
                JOIN module_study s ON s.cadre_id = m.cadre_id
                    AND s.unit_id = before_it.unit_id AND s.state <> 'COMPLETED'
            WHERE m.valid_from > :since AND m.valid_from <= :today AND m.valid_to > :today
                AND m.unit_id <> before_it.unit_id
                AND NOT EXISTS (
                    SELECT 1 FROM unit_event_unit x JOIN unit_event e ON e.id = x.event_id
                    WHERE x.unit_id = before_it.unit_id AND e.effective_on = m.valid_from
                        AND e.state = 'APPLIED')
            """;

    private static final int DAYS_LOOKED_BACK = 30;

    private record Stay(UnitId unit, LocalDate since) {}

    private final StudyStore studies;
    private final CompletionCounts counts;
    private final JdbcClient jdbc;
    private final Clock clock;

    StudyTransfers(StudyStore studies, CompletionCounts counts, JdbcClient jdbc, Clock clock) {
        this.studies = studies;
        this.counts = counts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of today or before is followed at once; one to come, when its day has come. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CadreTransferred transfer) {
        if (!transfer.on().isAfter(today())) {
            follow(transfer.cadre(), transfer.on());
        }
    }

    /** Follows those whose day has come. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    @Transactional
    public void followThoseArrived() {
        LocalDate today = today();
        List<CadreTransferred> arrived =
                jdbc.sql(ARRIVED)
                        .param("since", today.minusDays(DAYS_LOOKED_BACK))
                        .param("today", today)
                        .query(
                                (row, number) ->
                                        new CadreTransferred(
                                                new CadreId(row.getLong("cadre_id")),
                                                null,
                                                new UnitId(row.getLong("unit_id")),
                                                row.getObject("valid_from", LocalDate.class)))
                        .list();
        arrived.forEach(transfer -> follow(transfer.cadre(), transfer.on()));
    }

    /** To today's unit, or the last one, by way of those the cadre was a member of since. */
    private void follow(CadreId cadre, LocalDate on) {
        List<Stay> stays = stays(cadre, on);
        if (stays.isEmpty()) {
            return;
        }
        UnitId now = stays.getLast().unit();
        Set<Long> away =
                studies.lockOpen(cadre).stream()
                        .filter(study -> !study.unit().equals(now))
                        .map(StudyRow::id)
                        .collect(Collectors.toSet());
        if (away.isEmpty()) {
            return;
        }
        for (Stay stay : stays) {
            studies.lockOpen(cadre).stream()
                    .filter(study -> away.contains(study.id()))
                    .filter(study -> !study.unit().equals(stay.unit()))
                    .forEach(study -> book(study, stay.unit(), stay.since()));
        }
    }

    private List<Stay> stays(CadreId cadre, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT unit_id, GREATEST(valid_from, :on) AS since FROM membership
                        WHERE cadre_id = :cadre AND valid_from <= :today AND valid_to > :on
                        ORDER BY valid_from
                        """)
                .param("on", on)
                .param("cadre", cadre.value())
                .param("today", today())
                .query(
                        (row, number) ->
                                new Stay(
                                        new UnitId(row.getLong("unit_id")),
                                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /**
     * Books a study that is not yet counted as completed to another unit.
     *
     * @param on from that day, or from the day of its last move if that is later
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(StudyRow study, UnitId to, LocalDate on) {
        LocalDate since = studies.formerlyUntil(study.id()).orElse(null);
        LocalDate from = since == null || since.isBefore(on) ? on : since;
        studies.book(study, to, since, from);
        counts.moved(study.module(), study.unit(), to, from, study.summonedAt(), study.startedAt());
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
