package vn.giangduong.training.programme;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;

/** Lands programmes; a version that is there is never changed. */
@Repository
class ProgrammeWriter {

    private final JdbcClient jdbc;

    ProgrammeWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lands the programme as its next version, unless its newest one has the same digest. */
    boolean land(ProgrammeSource source, List<StudyModuleId> modules, Instant now) {
        jdbc.sql("INSERT IGNORE INTO programme (code, created_at) VALUES (?, ?)")
                .param(source.code())
                .param(Utc.bind(now))
                .update();
        long programme =
                jdbc.sql("SELECT id FROM programme WHERE code = ? FOR UPDATE")
                        .param(source.code())
                        .query(Long.class)
                        .single();
        if (isNewest(programme, source.digest())) {
            return false;
        }
        insertVersion(programme, source, now);
        for (int i = 0; i < modules.size(); i++) {
            jdbc.sql(
                            """
                            INSERT INTO programme_module (programme_version_id, position, module_id)
                            SELECT id, ?, ? FROM programme_version
                            WHERE programme_id = ? ORDER BY number DESC LIMIT 1
                            """)
                    .param(i + 1)
                    .param(modules.get(i).value())
                    .param(programme)
                    .update();
        }
        return true;
    }

    private boolean isNewest(long programme, String digest) {
        return jdbc.sql(
                        """
                        SELECT source_digest FROM programme_version
                        WHERE programme_id = ? ORDER BY number DESC LIMIT 1
                        """)
                .param(programme)
                .query((row, number) -> digest.equals(row.getString(1)))
                .optional()
                .orElse(false);
    }

    private void insertVersion(long programme, ProgrammeSource source, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO programme_version (programme_id, number, title, award,
                            description, valid_from, valid_to, pass_mark, fair_from, good_from,
                            excellent_from, source_digest, created_at)
                        SELECT :programme, COALESCE(MAX(number), 0) + 1, :title, :award,
                            :description, :from, :to, :pass, :fair, :good, :excellent, :digest, :now
                        FROM programme_version WHERE programme_id = :programme
                        """)
                .param("programme", programme)
                .param("title", source.title())
                .param("award", source.award())
                .param("description", source.description())
                .param("from", source.validFrom())
                .param("to", source.validTo())
                .param("pass", source.grades().passMark())
                .param("fair", source.grades().fairFrom())
                .param("good", source.grades().goodFrom())
                .param("excellent", source.grades().excellentFrom())
                .param("digest", source.digest())
                .param("now", Utc.bind(now))
                .update();
    }
}
