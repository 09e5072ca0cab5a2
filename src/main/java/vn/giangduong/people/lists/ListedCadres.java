package vn.giangduong.people.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

/**
 * Finds who is meant by the codes of a list, thousands with one statement. It checks no access:
 * whoever asks keeps what it must not tell, see {@link UnitReach}.
 */
@Component
public class ListedCadres {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    ListedCadres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(long id, String folded) {}

    /** Who is found, by {@link #key} of the code; of records made one the one that was kept. */
    public Map<String, ListedCadre> find(Collection<String> codes) {
        Map<String, Named> named = new HashMap<>();
        inParts(
                new TreeSet<>(codes.stream().map(ListedCadres::key).toList()),
                some ->
                        jdbc.sql(
                                        """
                                        SELECT c.code, COALESCE(c.merged_into, c.id) AS id,
                                            c.name_folded
                                        FROM cadre c WHERE c.code IN (:codes)
                                        """)
                                .param("codes", some)
                                .query(
                                        row -> {
                                            named.put(
                                                    key(row.getString("code")),
                                                    new Named(
                                                            row.getLong("id"),
                                                            row.getString("name_folded")));
                                        }));
        Map<Long, List<HeldStay>> stays = stays(named.values().stream().map(Named::id).toList());
        Map<String, ListedCadre> found = new HashMap<>();
        named.forEach(
                (code, one) ->
                        found.put(
                                code,
                                new ListedCadre(
                                        new CadreId(one.id()),
                                        one.folded(),
                                        stays.getOrDefault(one.id(), List.of()))));
        return found;
    }

    /** Codes that differ in case alone are one. */
    public static String key(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private Map<Long, List<HeldStay>> stays(Collection<Long> cadres) {
        Map<Long, List<HeldStay>> stays = new HashMap<>();
        inParts(
                new TreeSet<>(cadres),
                some ->
                        jdbc.sql(
                                        """
                                        SELECT m.cadre_id, m.unit_id, m.valid_from, m.valid_to,
                                            COALESCE(v.name, u.code) AS unit_name
                                        FROM membership m
                                            JOIN unit u ON u.id = m.unit_id
                                            LEFT JOIN unit_version v ON v.unit_id = m.unit_id
                                                AND v.valid_from <= m.valid_from
                                                AND v.valid_to > m.valid_from
                                        WHERE m.cadre_id IN (:cadres)
                                        ORDER BY m.cadre_id, m.valid_from
                                        """)
                                .param("cadres", some)
                                .query(
                                        row -> {
                                            stays.computeIfAbsent(
                                                            row.getLong("cadre_id"),
                                                            any -> new ArrayList<>())
                                                    .add(stay(row));
                                        }));
        return stays;
    }

    private static HeldStay stay(ResultSet row) throws SQLException {
        LocalDate until = row.getObject("valid_to", LocalDate.class);
        return new HeldStay(
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getObject("valid_from", LocalDate.class),
                OPEN.equals(until) ? null : until);
    }

    /** Hands over a part at a time, as many as a statement takes well. */
    public static <T> void inParts(Collection<T> all, Consumer<List<T>> each) {
        List<T> list = List.copyOf(all);
        for (int i = 0; i < list.size(); i += AT_ONCE) {
            each.accept(list.subList(i, Math.min(list.size(), i + AT_ONCE)));
        }
    }
}
