package vn.giangduong.training.cadres;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.PersonalDataSection;
import vn.giangduong.people.PersonalDataSection.Coded;
import vn.giangduong.people.PersonalDataSection.Row;
import vn.giangduong.people.PersonalDataSource;

/** What is held of a person's studies and enrolments. */
@Component
class StudyPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    StudyPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<PersonalDataSection> about(long account, @Nullable CadreId cadre) {
        if (cadre == null) {
            return List.of();
        }
        PersonalDataSection ethnicity = ethnicity(cadre);
        // normally not even asked for, so that an empty section would only raise the question
        return ethnicity.rows().isEmpty()
                ? List.of(enrolments(cadre), studies(cadre))
                : List.of(enrolments(cadre), ethnicity, studies(cadre));
    }

    private PersonalDataSection ethnicity(CadreId cadre) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT c.title, t.name, n.noted_at, r.reason,
                                    (SELECT w.name FROM unit_version w
                                        WHERE w.unit_id = c.centre_id
                                        ORDER BY w.valid_from DESC LIMIT 1) AS centre
                                FROM enrolment e
                                    JOIN enrolment_ethnicity n ON n.enrolment_id = e.id
                                    JOIN ethnicity t ON t.code = n.ethnicity_code
                                    JOIN training_class c ON c.id = e.class_id
                                    LEFT JOIN ethnicity_recording r
                                        ON r.open_centre = c.centre_id
                                WHERE e.cadre_id = ? ORDER BY n.noted_at, e.id
                                """)
                        .param(cadre.value())
                        .query(
                                (row, number) ->
                                        Row.empty()
                                                .with("class", row.getString("title"))
                                                .with("centre", row.getString("centre"))
                                                .with("ethnicity", row.getString("name"))
                                                .with("noted_at", Utc.read(row, "noted_at"))
                                                .with("reason", row.getString("reason")))
                        .list();
        return new PersonalDataSection("training.data.ethnicity", rows);
    }

    private PersonalDataSection enrolments(CadreId cadre) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT c.code, c.title, e.state, e.summoned_at, e.started_at,
                                    e.completed_at, e.mark, e.certificate
                                FROM enrolment e JOIN training_class c ON c.id = e.class_id
                                WHERE e.cadre_id = ? ORDER BY e.summoned_at, e.id
                                """)
                        .param(cadre.value())
                        .query(
                                (row, number) ->
                                        Row.empty()
                                                .with("class", row.getString("title"))
                                                .with("code", row.getString("code"))
                                                .with("state", state(row.getString("state")))
                                                .with("summoned_at", Utc.read(row, "summoned_at"))
                                                .with("started_at", Utc.read(row, "started_at"))
                                                .with("completed_at", Utc.read(row, "completed_at"))
                                                .with("mark", row.getBigDecimal("mark"))
                                                .with("certificate", row.getBoolean("certificate")))
                        .list();
        return new PersonalDataSection("training.data.enrolments", rows);
    }

    private PersonalDataSection studies(CadreId cadre) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT v.title, s.state, s.summoned_at, s.started_at,
                                    s.completed_at, s.mark, s.source_system, s.source_document,
                                    s.source_place,
                                    (SELECT w.name FROM unit_version w WHERE w.unit_id = s.unit_id
                                        ORDER BY w.valid_from DESC LIMIT 1) AS unit,
                                    (SELECT COUNT(*) FROM lesson_progress p
                                        WHERE p.study_id = s.id) AS lessons
                                FROM module_study s
                                    JOIN study_module_version v ON v.id = s.module_version_id
                                WHERE s.cadre_id = ? ORDER BY s.summoned_at, s.id
                                """)
                        .param(cadre.value())
                        .query(
                                (row, number) ->
                                        Row.empty()
                                                .with("module", row.getString("title"))
                                                .with("state", state(row.getString("state")))
                                                .with("unit", row.getString("unit"))
                                                .with("summoned_at", Utc.read(row, "summoned_at"))
                                                .with("started_at", Utc.read(row, "started_at"))
                                                .with("completed_at", Utc.read(row, "completed_at"))
                                                .with("mark", row.getBigDecimal("mark"))
                                                .with("lessons_opened", row.getInt("lessons"))
                                                .with(
                                                        "source_system",
                                                        row.getString("source_system"))
                                                .with(
                                                        "source_document",
                                                        row.getString("source_document"))
                                                .with(
                                                        "source_place",
                                                        row.getString("source_place")))
                        .list();
        return new PersonalDataSection("training.data.studies", rows);
    }

    private static Coded state(String state) {
        return new Coded(state, "training.data.state." + state);
    }
}
