package vn.giangduong.training.classes.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.EnrolmentGrade;
import vn.giangduong.training.classes.TrainingClassDesk;
import vn.giangduong.training.classes.TrainingClassId;

/** The learners of a class by name, for those who manage its centre; every opening is logged. */
@Service
@Transactional
public class EnrolmentRoster {

    private static final String FROM =
            """
            FROM enrolment e
                JOIN training_class k ON k.id = e.class_id
                JOIN programme_version v ON v.id = k.programme_version_id
                JOIN cadre c ON c.id = e.cadre_id
            """;

    private static final String WHERE =
            """
            WHERE e.class_id = :class AND (:state = '' OR e.state = :state)
                AND (:search = '' OR c.code = :search
                    OR (:folded <> '' AND c.name_folded LIKE CONCAT('%', :folded, '%')))
            """;

    private static final String PEOPLE =
            """
            SELECT c.id, c.code, c.full_name, e.state, e.mark, e.certificate, e.summoned_at,
                e.completed_at,
                (SELECT u.short_name FROM unit_version u WHERE u.unit_id = e.unit_id
                    ORDER BY u.valid_from DESC LIMIT 1) AS unit_name,
                (SELECT COUNT(*)
                    FROM class_module m
                        JOIN module_study s ON s.module_id = m.module_id
                            AND s.cadre_id = e.cadre_id AND s.state = 'COMPLETED'
                    WHERE m.class_id = e.class_id) AS modules_completed,
            """
                    + EnrolmentGrade.SQL
                    + " AS grade "
                    + FROM
                    + WHERE
                    + "ORDER BY c.sort_given, c.sort_family, c.sort_middle, c.code LIMIT :limit OFFSET :from";

    private final JdbcClient jdbc;
    private final TrainingClassDesk desk;
    private final AuditLog audit;

    EnrolmentRoster(JdbcClient jdbc, TrainingClassDesk desk, AuditLog audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * One page of the learners.
     *
     * @param state only those in this state; {@code null} for all
     * @param search part of a name, with or without marks, or a whole code; empty for all
     * @param page counted from 0; beyond the last page it is the last
     * @throws AccessDeniedException when the class does not exist or is not the person's
     */
    public EnrolmentPage page(
            String classCode, @Nullable EnrolmentState state, String search, int page) {
        TrainingClassId id = desk.find(classCode).id();
        String text = VietnameseText.clean(search);
        long total =
                bind("SELECT COUNT(*) " + FROM + WHERE, id, state, text).query(Long.class).single();
        int shown = (int) Math.clamp(page, 0, Math.max(0, (total - 1) / EnrolmentPage.SIZE));
        var people =
                bind(PEOPLE, id, state, text)
                        .param("limit", EnrolmentPage.SIZE)
                        .param("from", (long) shown * EnrolmentPage.SIZE)
                        .query(EnrolmentRoster::person)
                        .list();
        audit.record(
                "training.roster.opened",
                "class",
                id,
                "%s, %s%s: %d of %d, page %d"
                        .formatted(
                                classCode,
                                state == null ? "all" : state,
                                text.isEmpty() ? "" : ", searched",
                                people.size(),
                                total,
                                shown + 1));
        return new EnrolmentPage(people, total, shown);
    }

    private StatementSpec bind(
            String sql, TrainingClassId id, @Nullable EnrolmentState state, String search) {
        return jdbc.sql(sql)
                .param("class", id.value())
                .param("state", state == null ? "" : state.name())
                .param("search", search)
                .param("folded", VietnameseText.fold(search));
    }

    private static EnrolmentPerson person(ResultSet row, int number) throws SQLException {
        return new EnrolmentPerson(
                new CadreId(row.getLong("id")),
                row.getString("code"),
                row.getString("full_name"),
                row.getString("unit_name"),
                EnrolmentState.valueOf(row.getString("state")),
                row.getInt("modules_completed"),
                row.getBigDecimal("mark"),
                Optional.ofNullable(row.getString("grade"))
                        .map(EnrolmentGrade::valueOf)
                        .orElse(null),
                row.getBoolean("certificate"),
                Utc.readRequired(row, "summoned_at"),
                Utc.read(row, "completed_at"));
    }
}
