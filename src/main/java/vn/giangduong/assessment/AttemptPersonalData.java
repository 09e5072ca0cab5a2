package vn.giangduong.assessment;

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

/** What is held of a person's attempts; the answers themselves are in each attempt's review. */
@Component
class AttemptPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    AttemptPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<PersonalDataSection> about(long account, @Nullable CadreId cadre) {
        if (cadre == null) {
            return List.of();
        }
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT q.title, a.number, a.state, a.prepared_at, a.started_at,
                                    a.closed_at, a.mark, a.passed, a.receipt,
                                    (SELECT COUNT(*) FROM answer_log l WHERE l.attempt_id = a.id)
                                        AS answers
                                FROM attempt a JOIN quiz q ON q.id = a.quiz_id
                                WHERE a.cadre_id = ? ORDER BY a.prepared_at, a.id
                                """)
                        .param(cadre.value())
                        .query(
                                (row, number) -> {
                                    String state = row.getString("state");
                                    return Row.empty()
                                            .with("quiz", row.getString("title"))
                                            .with("number", row.getInt("number"))
                                            .with(
                                                    "state",
                                                    new Coded(
                                                            state,
                                                            "assessment.data.state." + state))
                                            .with("prepared_at", Utc.read(row, "prepared_at"))
                                            .with("started_at", Utc.read(row, "started_at"))
                                            .with("closed_at", Utc.read(row, "closed_at"))
                                            .with("mark", row.getBigDecimal("mark"))
                                            .with("passed", row.getObject("passed", Boolean.class))
                                            .with("receipt", row.getString("receipt"))
                                            .with("answers_saved", row.getInt("answers"));
                                })
                        .list();
        return List.of(new PersonalDataSection("assessment.data.attempts", rows));
    }
}
