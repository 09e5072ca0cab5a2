package vn.giangduong.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;

/** Reads and changes drafts and the states of versions; who may do so is decided before. */
@Repository
class DraftStore {

    private final JdbcClient jdbc;
    private final ModuleRepository repository;

    DraftStore(JdbcClient jdbc, ModuleRepository repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** A version's standing, locked until the transaction ends. */
    Optional<Standing> lock(ModuleVersionId id) {
        return standing("v.id = :key FOR UPDATE", id.value());
    }

    /** The module's newest version. */
    Optional<Standing> newest(StudyModuleId module) {
        return standing("v.module_id = :key ORDER BY v.number DESC LIMIT 1", module.value());
    }

    /** The module's newest version, locked until the transaction ends. */
    Optional<Standing> lockNewest(StudyModuleId module) {
        return standing(
                "v.module_id = :key ORDER BY v.number DESC LIMIT 1 FOR UPDATE", module.value());
    }

    /** The version a lesson belongs to, locked until the transaction ends. */
    Optional<Standing> lockOf(LessonId lesson) {
        return jdbc.sql("SELECT module_version_id FROM lesson WHERE id = ?")
                .param(lesson.value())
                .query((row, number) -> new ModuleVersionId(row.getLong(1)))
                .optional()
                .flatMap(this::lock);
    }

    private Optional<Standing> standing(String where, long key) {
        return jdbc.sql(
                        """
                        SELECT v.id, v.module_id, v.number, v.title, v.state, v.author_id,
                            (SELECT a.display_name FROM account a WHERE a.id = v.author_id) AS author
                        FROM study_module_version v WHERE\s"""
                                + where)
                .param("key", key)
                .query(DraftStore::standing)
                .optional();
    }

    Optional<ModuleDraft> draft(ModuleVersionId id) {
        return jdbc.sql(
                        """
                        SELECT v.id, m.code, v.number, v.title, v.summary, v.minutes, v.description,
                            v.reason, v.version
                        FROM study_module_version v JOIN study_module m ON m.id = v.module_id
                        WHERE v.id = ? AND v.state = 'DRAFT'
                        """)
                .param(id.value())
                .query((row, number) -> draft(row, lessons(id)))
                .optional();
    }

    private List<LessonDraft> lessons(ModuleVersionId id) {
        Map<Long, List<Citation>> citations = repository.citations(id);
        return jdbc.sql("SELECT * FROM lesson WHERE module_version_id = ? ORDER BY position, id")
                .param(id.value())
                .query((row, number) -> lesson(row, citations))
                .list();
    }

    /** Whether the texts were based on the newest ones, and so were stored. */
    boolean updateTexts(ModuleVersionId id, ModuleTexts texts, int basedOn) {
        return jdbc.sql(
                                """
                                UPDATE study_module_version
                                SET title = ?, summary = ?, minutes = ?, description = ?,
                                    version = version + 1
                                WHERE id = ? AND version = ? AND state = 'DRAFT'
                                """)
                        .param(texts.title())
                        .param(texts.summary())
                        .param(texts.minutes())
                        .param(texts.description())
                        .param(id.value())
                        .param(basedOn)
                        .update()
                == 1;
    }

    /** Whether the lesson was based on the newest one, and so was stored. */
    boolean updateLesson(LessonId id, LessonSource lesson, int basedOn) {
        return jdbc.sql(
                                """
                                UPDATE lesson
                                SET title = ?, minutes = ?, markdown = ?, html = ?, valid_from = ?,
                                    valid_to = ?, version = version + 1
                                WHERE id = ? AND version = ?
                                """)
                        .param(lesson.title())
                        .param(lesson.minutes())
                        .param(lesson.markdown())
                        .param(lesson.html())
                        .param(lesson.validFrom())
                        .param(lesson.validTo())
                        .param(id.value())
                        .param(basedOn)
                        .update()
                == 1;
    }

    boolean deleteLesson(LessonId id, int basedOn) {
        return jdbc.sql("DELETE FROM lesson WHERE id = ? AND version = ?")
                        .param(id.value())
                        .param(basedOn)
                        .update()
                == 1;
    }

    /** The keys of a version's lessons in order. */
    List<LessonId> order(ModuleVersionId id) {
        return jdbc.sql("SELECT id FROM lesson WHERE module_version_id = ? ORDER BY position, id")
                .param(id.value())
                .query((row, number) -> new LessonId(row.getLong(1)))
                .list();
    }

    /** Numbers the lessons from 1 in this order. */
    void reorder(List<LessonId> order) {
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("UPDATE lesson SET position = ? WHERE id = ?")
                    .param(i + 1)
                    .param(order.get(i).value())
                    .update();
        }
    }

    /** Every lesson code any version of the module has or had. */
    List<String> lessonCodes(StudyModuleId module) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT l.code
                        FROM lesson l JOIN study_module_version v ON v.id = l.module_version_id
                        WHERE v.module_id = ? ORDER BY l.code
                        """)
                .param(module.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Changes the state by compare-and-set: whether it was still as expected. */
    boolean changeState(
            ModuleVersionId id, ModuleState from, ModuleState to, @Nullable String reason) {
        return jdbc.sql(
                                """
                                UPDATE study_module_version
                                SET state = ?, reason = ?, version = version + 1
                                WHERE id = ? AND state = ?
                                """)
                        .param(to.name())
                        .param(reason)
                        .param(id.value())
                        .param(from.name())
                        .update()
                == 1;
    }

    void stampSubmitted(ModuleVersionId id, Instant at) {
        jdbc.sql("UPDATE study_module_version SET submitted_at = ? WHERE id = ?")
                .param(Utc.bind(at))
                .param(id.value())
                .update();
    }

    void stampApproved(ModuleVersionId id, long approver, Instant at) {
        jdbc.sql("UPDATE study_module_version SET approver_id = ?, approved_at = ? WHERE id = ?")
                .param(approver)
                .param(Utc.bind(at))
                .param(id.value())
                .update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                new ModuleVersionId(row.getLong("id")),
                new StudyModuleId(row.getLong("module_id")),
                row.getInt("number"),
                row.getString("title"),
                ModuleState.valueOf(row.getString("state")),
                row.getObject("author_id", Long.class),
                row.getString("author"));
    }

    private static ModuleDraft draft(ResultSet row, List<LessonDraft> lessons) throws SQLException {
        return new ModuleDraft(
                new ModuleVersionId(row.getLong("id")),
                row.getString("code"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("minutes"),
                row.getString("description"),
                row.getString("reason"),
                row.getInt("version"),
                lessons);
    }

    private static LessonDraft lesson(ResultSet row, Map<Long, List<Citation>> citations)
            throws SQLException {
        return new LessonDraft(
                new LessonId(row.getLong("id")),
                row.getString("code"),
                row.getInt("position"),
                row.getString("title"),
                row.getInt("minutes"),
                row.getString("markdown"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                citations.getOrDefault(row.getLong("id"), List.of()),
                row.getInt("version"));
    }

    /** Where a version stands and who wrote it. */
    record Standing(
            ModuleVersionId id,
            StudyModuleId module,
            int number,
            String title,
            ModuleState state,
            @Nullable Long authorId,
            @Nullable String author) {

        boolean isBy(long account) {
            return authorId != null && authorId == account;
        }
    }
}
