package vn.giangduong.training.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.people.lists.ListedCadres;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.classes.enrolment.EnrolmentProgress;
import vn.giangduong.training.study.StudyBookings;
import vn.giangduong.training.study.StudyBookings.Booking;

/**
 * Stores completions from elsewhere, thousands with one statement. A day has no time of day: it is
 * kept as its first moment. An open study that is completed keeps its class; had it been summoned
 * or begun after the day of its completion, that day counts for these, too, because nobody is
 * counted as completed before being counted as summoned. The enrolment still says when the class
 * summoned.
 */
@Component
class CompletionLanding {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CompletionCounts counts;
    private final StudyBookings bookings;
    private final EnrolmentProgress enrolments;
    private final CurrentUser currentUser;
    private final Clock clock;

    CompletionLanding(
            JdbcClient jdbc,
            JdbcTemplate batches,
            CompletionCounts counts,
            StudyBookings bookings,
            EnrolmentProgress enrolments,
            CurrentUser currentUser,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.counts = counts;
        this.bookings = bookings;
        this.enrolments = enrolments;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** An open study and what completes it. */
    record Open(ListedCompletion by, HeldStudy study) {}

    /**
     * Stores them.
     *
     * @throws BadInputException when one of those studies has changed since it was compared
     */
    void land(List<ListedCompletion> added, List<Open> completes, WorkProgress progress) {
        progress.step("training.lists.step.landing", (long) added.size() + completes.size());
        LocalDateTime now = Utc.bind(clock.instant());
        List<Long> open = completes.stream().map(one -> one.study().id()).toList();
        lock(completes);
        counts.leave(open);
        complete(completes, now);
        progress.done(completes.size());
        counts.come(open);
        List<Long> fresh = new ArrayList<>();
        ListedCadres.inParts(
                added,
                some -> {
                    fresh.addAll(add(some, now));
                    progress.done(completes.size() + (long) fresh.size());
                });
        counts.come(fresh);
    }

    private void lock(List<Open> completes) {
        Map<Long, Integer> now = new HashMap<>();
        ListedCadres.inParts(
                completes.stream().map(one -> one.study().id()).sorted().toList(),
                some ->
                        jdbc.sql(
                                        """
                                        SELECT id, version FROM module_study
                                        WHERE id IN (:some) ORDER BY id FOR UPDATE
                                        """)
                                .param("some", some)
                                .query(
                                        row -> {
                                            now.put(row.getLong("id"), row.getInt("version"));
                                        }));
        for (Open one : completes) {
            if (now.getOrDefault(one.study().id(), -1) != one.study().changes()) {
                throw changedMeanwhile();
            }
        }
    }

    private void complete(List<Open> completes, LocalDateTime now) {
        bookings.settle(
                completes.stream()
                        .map(
                                one ->
                                        new Booking(
                                                one.study().id(),
                                                one.by().unit(),
                                                one.by().completedOn()))
                        .toList());
        ListedCadres.inParts(
                completes,
                some ->
                        batches.batchUpdate(
                                """
                                UPDATE module_study
                                SET state = 'COMPLETED',
                                    summoned_at = LEAST(summoned_at, COALESCE(started_at, ?), ?),
                                    started_at = LEAST(COALESCE(started_at, ?), ?),
                                    completed_at = ?, mark = ?, source_system = ?,
                                    source_document = ?, source_place = ?, recorded_at = ?,
                                    recorded_by = ?, version = version + 1
                                WHERE id = ?
                                """,
                                some.stream().map(one -> values(one, now)).toList()));
        ListedCadres.inParts(
                completes.stream().map(one -> one.by().cadre()).distinct().toList(),
                enrolments::refresh);
    }

    private @Nullable Object[] values(Open one, LocalDateTime now) {
        LocalDateTime begun = start(one.by().begunOn());
        LocalDateTime completed = start(one.by().completedOn());
        ListRow row = one.by().row();
        return new @Nullable Object[] {
            begun,
            completed,
            begun,
            completed,
            completed,
            one.by().mark(),
            row.need("system"),
            row.need("document"),
            row.text("place"),
            now,
            currentUser.require().accountId(),
            one.study().id()
        };
    }

    private List<Long> add(List<ListedCompletion> some, LocalDateTime now) {
        try {
            batches.batchUpdate(
                    """
                    INSERT INTO module_study (module_id, cadre_id, module_version_id, unit_id, state,
                        summoned_at, started_at, completed_at, mark, source_system, source_document,
                        source_place, recorded_at, recorded_by)
                    VALUES (?, ?, ?, ?, 'COMPLETED', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    some.stream().map(one -> values(one, now)).toList());
        } catch (DataIntegrityViolationException e) {
            // a class has summoned one of them to the module since the studies were read
            throw changedMeanwhile();
        }
        Set<StudyKey> keys = new HashSet<>();
        some.forEach(one -> keys.add(one.key()));
        List<Long> added = new ArrayList<>();
        jdbc.sql(
                        """
                        SELECT id, cadre_id, module_id FROM module_study
                        WHERE cadre_id IN (:cadres) AND class_id IS NULL
                        """)
                .param("cadres", keys.stream().map(StudyKey::cadre).distinct().toList())
                .query(
                        row -> {
                            if (keys.contains(
                                    new StudyKey(
                                            row.getLong("cadre_id"), row.getLong("module_id")))) {
                                added.add(row.getLong("id"));
                            }
                        });
        return added;
    }

    private @Nullable Object[] values(ListedCompletion one, LocalDateTime now) {
        LocalDateTime begun = start(one.begunOn());
        return new @Nullable Object[] {
            one.module().id(),
            one.cadre().value(),
            one.module().version(),
            one.unit().value(),
            begun,
            begun,
            start(one.completedOn()),
            one.mark(),
            one.row().need("system"),
            one.row().need("document"),
            one.row().text("place"),
            now,
            currentUser.require().accountId()
        };
    }

    private static LocalDateTime start(LocalDate day) {
        return Utc.bind(Periods.startOfDay(day));
    }

    private static BadInputException changedMeanwhile() {
        return new BadInputException(
                Problem.in("completions", "training.lists.completions.changedMeanwhile"));
    }
}
