package vn.giangduong.training.completion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.people.followers.FollowedCell;
import vn.giangduong.people.followers.FollowerService;
import vn.giangduong.training.CompletionFigures;

/**
 * How far the cells have come which the signed-in person follows today: totals, never names. The
 * assignments themselves say what may be seen, so there is nothing to ask for by an address.
 */
@Service
@Transactional(readOnly = true)
public class FollowedCompletion {

    /** The cells' own figures: what is kept and what waits to be added. */
    private static final String OWN =
            """
            (SELECT unit_id, module_id, summoned, studying, completed FROM unit_day_figure
                WHERE unit_id IN (:cells) AND NOT present
            UNION ALL
            SELECT unit_id, module_id, summoned, studying, completed FROM unit_figure_queue
                WHERE unit_id IN (:cells) AND NOT present) c\
            """;

    private static final String MODULES =
            "SELECT m.id, m.code, v.title, SUM(c.summoned) AS here FROM "
                    + OWN
                    + """

                JOIN study_module m ON m.id = c.module_id
                JOIN study_module_version v ON v.module_id = m.id
                    AND v.number = (SELECT MAX(n.number) FROM study_module_version n
                                    WHERE n.module_id = m.id
                                        AND n.state IN ('APPROVED', 'RETIRED'))
            GROUP BY m.id, m.code, v.title
            HAVING here > 0
            ORDER BY here DESC, v.title
            """;

    private static final String FIGURES =
            "SELECT c.unit_id, SUM(c.summoned) AS summoned, SUM(c.studying) AS studying,"
                    + " SUM(c.completed) AS completed FROM "
                    + OWN
                    + " WHERE c.module_id = :module GROUP BY c.unit_id";

    private final JdbcClient jdbc;
    private final FollowerService followers;

    FollowedCompletion(JdbcClient jdbc, FollowerService followers) {
        this.jdbc = jdbc;
        this.followers = followers;
    }

    /**
     * The cells with their figures.
     *
     * @param moduleCode {@code null} or an unknown one shows the module with most people of them
     */
    public FollowedCells mine(@Nullable String moduleCode) {
        List<FollowedCell> cells = followers.mine();
        if (cells.isEmpty()) {
            return new FollowedCells(List.of(), null, List.of());
        }
        List<Long> keys = cells.stream().map(cell -> cell.id().value()).toList();
        List<UnitCompletionModule> modules = modules(keys);
        UnitCompletionModule module =
                modules.stream()
                        .filter(each -> each.code().equals(moduleCode))
                        .findFirst()
                        .or(() -> modules.stream().findFirst())
                        .orElse(null);
        Map<Long, CompletionFigures> figures =
                module == null ? Map.of() : figures(keys, module.id());
        return new FollowedCells(
                modules,
                module,
                cells.stream()
                        .map(
                                cell ->
                                        new FollowedCells.Row(
                                                cell.code(),
                                                cell.name(),
                                                cell.committee(),
                                                cell.since(),
                                                figures.getOrDefault(
                                                        cell.id().value(), CompletionFigures.NONE)))
                        .toList());
    }

    private List<UnitCompletionModule> modules(List<Long> cells) {
        return jdbc.sql(MODULES)
                .param("cells", cells)
                .query(
                        (row, number) ->
                                new UnitCompletionModule(
                                        new StudyModuleId(row.getLong("id")),
                                        row.getString("code"),
                                        row.getString("title")))
                .list();
    }

    private Map<Long, CompletionFigures> figures(List<Long> cells, StudyModuleId module) {
        Map<Long, CompletionFigures> figures = new TreeMap<>();
        jdbc.sql(FIGURES)
                .param("cells", cells)
                .param("module", module.value())
                .query(
                        row -> {
                            figures.put(
                                    row.getLong("unit_id"),
                                    new CompletionFigures(
                                            row.getLong("summoned"),
                                            row.getLong("studying"),
                                            row.getLong("completed")));
                        });
        return figures;
    }
}
