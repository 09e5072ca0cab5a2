package vn.giangduong.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.organization.UnitId;

/** Reads cadres. Callers decide with {@link Access} whether the person asking may see them. */
@Service
@Transactional(readOnly = true)
public class CadreService {

    private final JdbcClient jdbc;

    CadreService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cadre with their unit on that day. */
    public Optional<Cadre> find(CadreId id, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT c.id, c.code, c.full_name, c.birth_date, c.birth_year, c.position, m.unit_id
                        FROM cadre c
                            LEFT JOIN membership m ON m.cadre_id = c.id
                                AND m.valid_from <= :on AND m.valid_to > :on
                        WHERE c.id = :id
                        """)
                .param("id", id.value())
                .param("on", on)
                .query(CadreService::cadre)
                .optional();
    }

    private static Cadre cadre(ResultSet row, int number) throws SQLException {
        long unit = row.getLong("unit_id");
        return new Cadre(
                new CadreId(row.getLong("id")),
                row.getString("code"),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("birth_year", Integer.class),
                row.getString("position"),
                unit == 0 ? null : new UnitId(unit));
    }
}
