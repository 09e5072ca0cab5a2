package vn.giangduong.training.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.people.lists.ListedCadres;

/** Reads what a list is compared with, thousands with one statement. */
@Component
class CompletionStore {

    private final JdbcClient jdbc;

    CompletionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The modules found, by {@link ListedCadres#key} of the code; none that is only a draft. */
    Map<String, ListedModule> modules(Collection<String> codes) {
        Map<String, ListedModule> found = new HashMap<>();
        ListedCadres.inParts(
                new TreeSet<>(codes.stream().map(ListedCadres::key).toList()),
                some ->
                        jdbc.sql(
                                        """
                                        SELECT m.code, m.id, v.id AS version, v.title
                                        FROM study_module m
                                            JOIN study_module_version v ON v.module_id = m.id
                                                AND v.state IN ('APPROVED', 'RETIRED')
                                        WHERE m.code IN (:codes)
                                        ORDER BY v.state = 'APPROVED', v.number
                                        """)
                                .param("codes", some)
                                .query(
                                        row -> {
                                            found.put(
                                                    ListedCadres.key(row.getString("code")),
                                                    new ListedModule(
                                                            row.getLong("id"),
                                                            row.getLong("version"),
                                                            row.getString("title")));
                                        }));
        return found;
    }

    /** The studies there are of the cadres and modules of a list. */
    Map<StudyKey, HeldStudy> studies(List<ListedCompletion> listed) {
        Map<StudyKey, HeldStudy> studies = new HashMap<>();
        Set<StudyKey> wanted = new HashSet<>();
        Set<Long> cadres = new TreeSet<>();
        for (ListedCompletion one : listed) {
            wanted.add(one.key());
            cadres.add(one.cadre().value());
        }
        ListedCadres.inParts(
                cadres,
                some ->
                        jdbc.sql(
                                        """
                                        SELECT id, cadre_id, module_id, mark, version,
                                            DATE(summoned_at + INTERVAL 7 HOUR) AS summoned_on,
                                            IF(state = 'COMPLETED',
                                                DATE(completed_at + INTERVAL 7 HOUR), NULL)
                                                AS completed_on
                                        FROM module_study WHERE cadre_id IN (:cadres)
                                        """)
                                .param("cadres", some)
                                .query(
                                        row -> {
                                            StudyKey key =
                                                    new StudyKey(
                                                            row.getLong("cadre_id"),
                                                            row.getLong("module_id"));
                                            if (wanted.contains(key)) {
                                                studies.put(key, study(row));
                                            }
                                        }));
        return studies;
    }

    private static HeldStudy study(ResultSet row) throws SQLException {
        return new HeldStudy(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("summoned_on", LocalDate.class)),
                row.getObject("completed_on", LocalDate.class),
                row.getBigDecimal("mark"),
                row.getInt("version"));
    }
}
