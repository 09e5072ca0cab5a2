package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.assessment.core.AnswerReplay;
import vn.giangduong.assessment.core.AttemptPhase;
import vn.giangduong.assessment.core.LoggedAnswer;
import vn.giangduong.assessment.core.RefusedException;
import vn.giangduong.audit.AuditLog;

/** Opens attempts: hands the paper and the pen to one tab or device of the cadre it belongs to. */
@Service
public class AttemptDesk {

    private final AttemptStore attempts;
    private final AttemptAccess access;
    private final AttemptCloser closer;
    private final AnswerLog log;
    private final PaperStore papers;
    private final PaperKeys keys;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AttemptDesk(
            AttemptStore attempts,
            AttemptAccess access,
            AttemptCloser closer,
            AnswerLog log,
            PaperStore papers,
            PaperKeys keys,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.attempts = attempts;
        this.access = access;
        this.closer = closer;
        this.log = log;
        this.papers = papers;
        this.keys = keys;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the signed-in cadre's attempt for a writer. The first opening starts the clock; a
     * closed attempt is shown as it is. Everything acknowledged to an earlier writer is in the
     * answers.
     *
     * @param writer name of the tab or device
     * @param takeOver whether the candidate wants this one to write from now on
     * @throws AttemptNotFoundException when the signed-in person has no such attempt
     * @throws RefusedException when another one writes and was not taken over, or the attempt was
     *     annulled
     */
    @Transactional
    public OpenAttempt open(AttemptId id, String writer, boolean takeOver) {
        AttemptRow attempt = attempts.lock(id).orElseThrow(() -> new AttemptNotFoundException(id));
        access.requireOwn(attempt);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Head head = head(id);
        return switch (attempt.phase()) {
            case AttemptPhase.Prepared prepared -> {
                AttemptPhase.InProgress started = prepared.open(writer, now, head.allowed());
                requireChanged(attempts.start(id, started), id);
                audit.record("attempt.open", "attempt", id, null);
                yield opened(id, head, AttemptState.IN_PROGRESS, started.deadline(), writer);
            }
            case AttemptPhase.InProgress progress when progress.isOverdue(now) -> {
                requireChanged(closer.close(attempt, progress.expire(now), now), id);
                yield opened(id, head, AttemptState.SUBMITTED, null, writer);
            }
            case AttemptPhase.InProgress progress -> {
                if (takeOver) {
                    takeOver(id, progress, writer, now);
                } else {
                    progress.requireWriter(writer);
                }
                yield opened(id, head, AttemptState.IN_PROGRESS, progress.deadline(), writer);
            }
            case AttemptPhase.Submitted _ -> opened(id, head, AttemptState.SUBMITTED, null, writer);
            case AttemptPhase.Annulled annulled -> throw annulled.refuse();
        };
    }

    private void takeOver(
            AttemptId id, AttemptPhase.InProgress progress, String writer, Instant now) {
        AttemptPhase.InProgress next = progress.takeOver(writer, now);
        if (!next.equals(progress)) {
            requireChanged(attempts.handOver(id, progress.writer(), next), id);
        }
    }

    /** With the row locked nobody else can have changed it. */
    private static void requireChanged(boolean changed, AttemptId id) {
        if (!changed) {
            throw new IllegalStateException("Attempt " + id + " changed under its lock");
        }
    }

    private OpenAttempt opened(
            AttemptId id,
            Head head,
            AttemptState state,
            @Nullable Instant deadline,
            String writer) {
        List<PaperItem> paper = papers.read(id);
        keys.keep(id, paper);
        List<LoggedAnswer> lines = log.read(id);
        return new OpenAttempt(
                id,
                state,
                writer,
                head.title(),
                head.moduleTitle(),
                head.moduleCode(),
                head.cadreName(),
                deadline,
                lines.isEmpty() ? 0 : lines.getLast().sequence(),
                head.passMark(),
                paper.stream().map(AttemptDesk::shown).toList(),
                AnswerReplay.lastByPosition(lines).values().stream()
                        .map(AttemptDesk::stored)
                        .toList());
    }

    private static OpenAttempt.Item shown(PaperItem item) {
        return new OpenAttempt.Item(
                item.position(),
                item.question().type(),
                item.question().stemHtml(),
                item.options().stream()
                        .map(option -> new OpenAttempt.Option(option.key(), option.html()))
                        .toList(),
                ItemParts.of(item.question().body()));
    }

    private static OpenAttempt.StoredAnswer stored(LoggedAnswer line) {
        return new OpenAttempt.StoredAnswer(
                line.position(),
                line.answer(),
                line.flagged(),
                line.sequence(),
                line.receivedAt(),
                line.givenAt());
    }

    private Head head(AttemptId id) {
        return jdbc.sql(
                        """
                        SELECT q.title, q.minutes, q.pass_mark, v.title AS module_title,
                            m.code AS module_code, c.full_name
                        FROM attempt a
                            JOIN quiz q ON q.id = a.quiz_id
                            JOIN study_module_version v ON v.id = q.module_version_id
                            JOIN study_module m ON m.id = v.module_id
                            JOIN cadre c ON c.id = a.cadre_id
                        WHERE a.id = ?
                        """)
                .param(id.value())
                .query(
                        (row, number) ->
                                new Head(
                                        row.getString("title"),
                                        row.getObject("minutes", Integer.class),
                                        row.getBigDecimal("pass_mark"),
                                        row.getString("module_title"),
                                        row.getString("module_code"),
                                        row.getString("full_name")))
                .single();
    }

    private record Head(
            String title,
            @Nullable Integer minutes,
            BigDecimal passMark,
            String moduleTitle,
            String moduleCode,
            String cadreName) {

        @Nullable Duration allowed() {
            return minutes == null ? null : Duration.ofMinutes(minutes);
        }
    }
}
