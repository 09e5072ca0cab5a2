package vn.giangduong.people.duplicates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreMergeParticipant;

/** What the kept record does not say and the other does is filled in. */
@Component
@Order(30)
class FieldMerge implements CadreMergeParticipant {

    /** What is filled in together belongs together: a level with its evidence. */
    private static final List<List<String>> FIELDS =
            List.of(
                    List.of("birth_date"),
                    List.of("birth_year"),
                    List.of("position"),
                    List.of("phone"),
                    List.of("email"),
                    List.of("theory_level", "theory_level_evidence", "theory_level_on"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What was filled in.
     *
     * @param kept key of the record
     * @param filled column to value as text
     */
    record Moved(long kept, Map<String, String> filled) {}

    private final JdbcClient jdbc;

    FieldMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "people.fields";
    }

    @Override
    public String carryOut(CadreId kept, CadreId merged) {
        Map<String, Object> into = columns(kept);
        Map<String, Object> from = columns(merged);
        Map<String, String> filled = new LinkedHashMap<>();
        for (List<String> together : FIELDS) {
            if (into.get(together.getFirst()) == null && agree(into, from, together)) {
                for (String column : together) {
                    Object value = from.get(column);
                    if (value != null && into.get(column) == null) {
                        set(kept.value(), column, value);
                        filled.put(column, value.toString());
                    }
                }
            }
        }
        return JSON.writeValueAsString(new Moved(kept.value(), filled));
    }

    @Override
    public void undo(String moved) {
        Moved what = JSON.readValue(moved, Moved.class);
        // what somebody has changed since is theirs and stays
        what.filled()
                .forEach(
                        (column, value) ->
                                jdbc.sql(
                                                "UPDATE cadre SET %1$s = NULL WHERE id = ? AND %1$s = ?"
                                                        .formatted(known(column)))
                                        .param(what.kept())
                                        .param(value)
                                        .update());
    }

    /** A date of birth of another year than the one that stands is not taken. */
    private static boolean agree(
            Map<String, Object> into, Map<String, Object> from, List<String> together) {
        Object year = into.get("birth_year");
        return !together.contains("birth_date")
                || year == null
                || year.equals(from.get("birth_year"));
    }

    private static String known(String column) {
        if (FIELDS.stream().noneMatch(together -> together.contains(column))) {
            throw new IllegalArgumentException("Not a field that is filled in: " + column);
        }
        return column;
    }

    private Map<String, Object> columns(CadreId cadre) {
        return jdbc.sql("SELECT * FROM cadre WHERE id = ?")
                .param(cadre.value())
                .query()
                .singleRow();
    }

    private void set(long cadre, String column, Object value) {
        jdbc.sql("UPDATE cadre SET %s = ? WHERE id = ?".formatted(column))
                .param(value)
                .param(cadre)
                .update();
    }
}
