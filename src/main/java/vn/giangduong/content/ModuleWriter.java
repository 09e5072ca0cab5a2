package vn.giangduong.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;

/** Adds modules, versions and lessons; who may do so is decided before. */
@Repository
class ModuleWriter {

    private final JdbcClient jdbc;

    ModuleWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The module with that code, made when there is none, and locked until the transaction ends.
     */
    StudyModuleId module(String code, Instant now) {
        jdbc.sql("INSERT IGNORE INTO study_module (code, created_at) VALUES (?, ?)")
                .param(code)
                .param(Utc.bind(now))
                .update();
        return new StudyModuleId(
                jdbc.sql("SELECT id FROM study_module WHERE code = ? FOR UPDATE")
                        .param(code)
                        .query(Long.class)
                        .single());
    }

    ModuleVersionId insertApproved(StudyModuleId module, ModuleSource source, Instant now) {
        ModuleVersionId version =
                new ModuleVersionId(
                        insert(
                                jdbc.sql(
                                                """
                                                INSERT INTO study_module_version (module_id, number,
                                                    title, summary, minutes, description, state,
                                                    source_digest, approved_at, created_at)
                                                SELECT :module, COALESCE(MAX(number), 0) + 1, :title,
                                                    :summary, :minutes, :description, 'APPROVED',
                                                    :digest, :now, :now
                                                FROM study_module_version WHERE module_id = :module
                                                """)
                                        .param("module", module.value())
                                        .param("title", source.title())
                                        .param("summary", source.summary())
                                        .param("minutes", source.minutes())
                                        .param("description", source.description())
                                        .param("digest", source.digest())
                                        .param("now", Utc.bind(now))));
        insertLinks(version, source.links());
        int position = 0;
        for (LessonSource lesson : source.lessons()) {
            position++;
            insertLesson(version, position, lesson, now);
        }
        return version;
    }

    /** The next version of a module as a copy of another one, for an author to change. */
    ModuleVersionId insertDraft(ModuleVersionId from, long author, Instant now) {
        LocalDateTime at = Utc.bind(now);
        ModuleVersionId draft =
                new ModuleVersionId(
                        insert(
                                jdbc.sql(
                                                """
                                                INSERT INTO study_module_version (module_id, number,
                                                    title, summary, minutes, description, state,
                                                    author_id, created_at)
                                                SELECT module_id, number + 1, title, summary, minutes,
                                                    description, 'DRAFT', :author, :now
                                                FROM study_module_version WHERE id = :from
                                                """)
                                        .param("author", author)
                                        .param("now", at)
                                        .param("from", from.value())));
        jdbc.sql(
                        """
                        INSERT INTO module_link (module_version_id, position, title, address)
                        SELECT :draft, position, title, address
                        FROM module_link WHERE module_version_id = :from
                        """)
                .param("draft", draft.value())
                .param("from", from.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO lesson (module_version_id, code, position, title, minutes,
                            markdown, html, valid_from, valid_to, created_at)
                        SELECT :draft, code, position, title, minutes, markdown, html, valid_from,
                            valid_to, :now
                        FROM lesson WHERE module_version_id = :from
                        """)
                .param("draft", draft.value())
                .param("from", from.value())
                .param("now", at)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO lesson_citation (lesson_id, position, document, article, clause,
                            valid_from, valid_to)
                        SELECT n.id, c.position, c.document, c.article, c.clause, c.valid_from,
                            c.valid_to
                        FROM lesson o
                            JOIN lesson n ON n.code = o.code AND n.module_version_id = :draft
                            JOIN lesson_citation c ON c.lesson_id = o.id
                        WHERE o.module_version_id = :from
                        """)
                .param("draft", draft.value())
                .param("from", from.value())
                .update();
        return draft;
    }

    LessonId insertLesson(ModuleVersionId version, int position, LessonSource lesson, Instant now) {
        LessonId id =
                new LessonId(
                        insert(
                                jdbc.sql(
                                                """
                                                INSERT INTO lesson (module_version_id, code, position,
                                                    title, minutes, markdown, html, valid_from,
                                                    valid_to, created_at)
                                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                                """)
                                        .param(version.value())
                                        .param(lesson.code())
                                        .param(position)
                                        .param(lesson.title())
                                        .param(lesson.minutes())
                                        .param(lesson.markdown())
                                        .param(lesson.html())
                                        .param(lesson.validFrom())
                                        .param(lesson.validTo())
                                        .param(Utc.bind(now))));
        insertCitations(id, lesson.citations());
        return id;
    }

    void replaceCitations(LessonId lesson, List<Citation> citations) {
        jdbc.sql("DELETE FROM lesson_citation WHERE lesson_id = ?").param(lesson.value()).update();
        insertCitations(lesson, citations);
    }

    private void insertCitations(LessonId lesson, List<Citation> citations) {
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            jdbc.sql(
                            """
                            INSERT INTO lesson_citation (lesson_id, position, document, article,
                                clause, valid_from, valid_to)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(lesson.value())
                    .param(i + 1)
                    .param(citation.document())
                    .param(citation.article())
                    .param(citation.clause())
                    .param(citation.validFrom())
                    .param(citation.validTo())
                    .update();
        }
    }

    private void insertLinks(ModuleVersionId version, List<Link> links) {
        for (int i = 0; i < links.size(); i++) {
            jdbc.sql(
                            """
                            INSERT INTO module_link (module_version_id, position, title, address)
                            VALUES (?, ?, ?, ?)
                            """)
                    .param(version.value())
                    .param(i + 1)
                    .param(links.get(i).title())
                    .param(links.get(i).address())
                    .update();
        }
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        KeyHolder key = new GeneratedKeyHolder();
        statement.update(key);
        Number generated = key.getKey();
        if (generated == null) {
            throw new IllegalStateException("No key was generated");
        }
        return generated.longValue();
    }
}
