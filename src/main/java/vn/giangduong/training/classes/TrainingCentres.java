package vn.giangduong.training.classes;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.organization.UnitId;

/** Finds the centres in the subtrees somebody looks after. */
@Repository
public class TrainingCentres {

    private final JdbcClient jdbc;

    TrainingCentres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The centres that are one of the units or stand under one that day, in order of name. */
    public List<TrainingCentre> under(List<UnitId> units, LocalDate on) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT DISTINCT u.id, u.code, v.name
                        FROM unit_path p
                            JOIN unit u ON u.id = p.descendant_id
                            JOIN unit_version v ON v.unit_id = u.id
                                AND v.valid_from <= :on AND v.valid_to > :on
                            JOIN unit_type t ON t.code = v.type_code AND t.centre
                        WHERE p.ancestor_id IN (:units)
                            AND p.valid_from <= :on AND p.valid_to > :on
                        ORDER BY v.name, u.code
                        """)
                .param("units", units.stream().map(UnitId::value).toList())
                .param("on", on)
                .query(
                        (row, number) ->
                                new TrainingCentre(
                                        new UnitId(row.getLong("id")),
                                        row.getString("code"),
                                        row.getString("name")))
                .list();
    }
}
