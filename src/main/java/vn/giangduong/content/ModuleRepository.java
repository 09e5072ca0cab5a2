package vn.giangduong.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.time.Utc;

/** Reads modules, versions, lessons and what belongs to them. */
@Repository
class ModuleRepository {

    private static final String VERSIONS =
            """
            SELECT v.id, v.module_id, m.code, v.number, v.title, v.summary, v.minutes,
                   v.description, v.state
            FROM study_module_version v JOIN study_module m ON m.id = v.module_id
            """;

    private final JdbcClient jdbc;

    ModuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StudyModuleId> find(String code) {
        return jdbc.sql("SELECT id FROM study_module WHERE code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .map(StudyModuleId::new);
    }

    Optional<ModuleVersionId> latestApproved(String code) {
        return jdbc.sql(
                        """
                        SELECT v.id
                        FROM study_module_version v JOIN study_module m ON m.id = v.module_id
                        WHERE m.code = ? AND v.state = 'APPROVED'
                        ORDER BY v.number DESC LIMIT 1
                        """)
                .param(code)
                .query(Long.class)
                .optional()
                .map(ModuleVersionId::new);
    }

    /** The version landed last from files, if it has that digest. */
    Optional<ModuleVersionId> lastFromFiles(String code, String digest) {
        return jdbc.sql(
                        """
                        SELECT v.id, v.source_digest
                        FROM study_module_version v JOIN study_module m ON m.id = v.module_id
                        WHERE m.code = ? AND v.source_digest IS NOT NULL
                        ORDER BY v.number DESC LIMIT 1
                        """)
                .param(code)
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getString("source_digest"),
                                        new ModuleVersionId(row.getLong("id"))))
                .optional()
                .filter(last -> last.getKey().equals(digest))
                .map(Map.Entry::getValue);
    }

    Optional<ModuleVersion> version(ModuleVersionId id) {
        return jdbc.sql(VERSIONS + "WHERE v.id = ?")
                .param(id.value())
                .query((row, number) -> version(row, links(id), lessons(id)))
                .optional();
    }

    Map<ModuleVersionId, ModuleOutline> outlines(Collection<ModuleVersionId> ids) {
        Map<ModuleVersionId, ModuleOutline> outlines = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return outlines;
        }
        List<Long> keys = ids.stream().map(ModuleVersionId::value).distinct().toList();
        Map<Long, List<LessonOutline>> lessons = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT module_version_id, code, position, title, minutes, valid_to
                        FROM lesson WHERE module_version_id IN (:keys) ORDER BY position
                        """)
                .param("keys", keys)
                .query(
                        row -> {
                            lessons.computeIfAbsent(
                                            row.getLong("module_version_id"),
                                            key -> new ArrayList<>())
                                    .add(lessonOutline(row));
                        });
        jdbc.sql(VERSIONS + "WHERE v.id IN (:keys)")
                .param("keys", keys)
                .query((row, number) -> outline(row, lessons))
                .list()
                .forEach(outline -> outlines.put(outline.id(), outline));
        return outlines;
    }

    List<ModuleSummary> summaries(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT m.id, m.code, v.id AS version_id, v.number, v.title, v.summary,
                               v.minutes, v.state, v.created_at,
                               (SELECT a.id FROM study_module_version a
                                WHERE a.module_id = m.id AND a.state = 'APPROVED'
                                ORDER BY a.number DESC LIMIT 1) AS approved_id,
                               (SELECT COUNT(*) FROM lesson l
                                WHERE l.module_version_id = v.id) AS lessons,
                               (SELECT COUNT(*) FROM lesson l
                                WHERE l.module_version_id = v.id
                                    AND l.valid_to < :today) AS expired
                        FROM study_module m
                            JOIN study_module_version v ON v.module_id = m.id
                        WHERE v.number = (SELECT MAX(n.number) FROM study_module_version n
                                          WHERE n.module_id = m.id)
                        ORDER BY v.title, m.code
                        """)
                .param("today", today)
                .query(ModuleRepository::summary)
                .list();
    }

    private List<Link> links(ModuleVersionId id) {
        return jdbc.sql(
                        """
                        SELECT title, address FROM module_link
                        WHERE module_version_id = ? ORDER BY position
                        """)
                .param(id.value())
                .query((row, number) -> new Link(row.getString("title"), row.getString("address")))
                .list();
    }

    private List<Lesson> lessons(ModuleVersionId id) {
        Map<Long, List<Citation>> citations = citations(id);
        return jdbc.sql(
                        """
                        SELECT id, code, position, title, minutes, html, valid_from, valid_to
                        FROM lesson WHERE module_version_id = ? ORDER BY position, id
                        """)
                .param(id.value())
                .query((row, number) -> lesson(row, citations))
                .list();
    }

    /** The citations of a version's lessons by the key of the lesson. */
    Map<Long, List<Citation>> citations(ModuleVersionId id) {
        Map<Long, List<Citation>> citations = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT c.lesson_id, c.document, c.article, c.clause, c.valid_from, c.valid_to
                        FROM lesson_citation c JOIN lesson l ON l.id = c.lesson_id
                        WHERE l.module_version_id = ? ORDER BY c.lesson_id, c.position
                        """)
                .param(id.value())
                .query(
                        row -> {
                            citations
                                    .computeIfAbsent(
                                            row.getLong("lesson_id"), key -> new ArrayList<>())
                                    .add(citation(row));
                        });
        return citations;
    }

    private static Citation citation(ResultSet row) throws SQLException {
        return new Citation(
                row.getString("document"),
                row.getString("article"),
                row.getString("clause"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Lesson lesson(ResultSet row, Map<Long, List<Citation>> citations)
            throws SQLException {
        return new Lesson(
                row.getString("code"),
                row.getInt("position"),
                row.getString("title"),
                row.getInt("minutes"),
                row.getString("html"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                citations.getOrDefault(row.getLong("id"), List.of()));
    }

    private static LessonOutline lessonOutline(ResultSet row) throws SQLException {
        return new LessonOutline(
                row.getString("code"),
                row.getInt("position"),
                row.getString("title"),
                row.getInt("minutes"),
                row.getObject("valid_to", LocalDate.class));
    }

    private static ModuleVersion version(ResultSet row, List<Link> links, List<Lesson> lessons)
            throws SQLException {
        return new ModuleVersion(
                new ModuleVersionId(row.getLong("id")),
                new StudyModuleId(row.getLong("module_id")),
                row.getString("code"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("minutes"),
                SafeHtml.markdown(row.getString("description")),
                ModuleState.valueOf(row.getString("state")),
                links,
                lessons);
    }

    private static ModuleOutline outline(ResultSet row, Map<Long, List<LessonOutline>> lessons)
            throws SQLException {
        return new ModuleOutline(
                new ModuleVersionId(row.getLong("id")),
                new StudyModuleId(row.getLong("module_id")),
                row.getString("code"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("minutes"),
                ModuleState.valueOf(row.getString("state")),
                lessons.getOrDefault(row.getLong("id"), List.of()));
    }

    private static ModuleSummary summary(ResultSet row, int number) throws SQLException {
        long approved = row.getLong("approved_id");
        return new ModuleSummary(
                new StudyModuleId(row.getLong("id")),
                row.getString("code"),
                new ModuleVersionId(row.getLong("version_id")),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("minutes"),
                ModuleState.valueOf(row.getString("state")),
                approved == 0 ? null : new ModuleVersionId(approved),
                row.getInt("lessons"),
                row.getInt("expired"),
                Utc.readRequired(row, "created_at"));
    }
}
