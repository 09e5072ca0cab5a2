package vn.giangduong.organization.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventMachine;

/**
 * Carries the events of a list out in the transaction of its plan, one after the other. One that is
 * refused leaves nothing behind, so that the next are judged as if it were not there.
 */
@Component
class EventTrials {

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", Cells.NAME,
                    "shortName", Cells.SHORT_NAME,
                    "symbol", Cells.SYMBOL,
                    "address", Cells.ADDRESS,
                    "phone", Cells.PHONE,
                    "email", Cells.EMAIL,
                    "document", "document_number",
                    "document.number", "document_number",
                    "document.issuer", "document_issuer",
                    "note", Cells.NOTE);

    /** Columns that name units. */
    private static final List<String> CODES =
            List.of(
                    UnitListImport.CODE,
                    EventListImport.UNITS,
                    EventListImport.INTO,
                    Cells.PARENT,
                    EventListImport.CHILDREN);

    private final UnitEventMachine machine;
    private final JdbcClient jdbc;

    EventTrials(UnitEventMachine machine, JdbcClient jdbc) {
        this.machine = machine;
        this.jdbc = jdbc;
    }

    /**
     * Carries an event out.
     *
     * @param rows where it stands in the list, and what speaks against it is reported
     * @return what it brings about; nothing when it was refused
     */
    Optional<List<Sentence>> carryOut(UnitEventDraft draft, ListPlan plan, List<ListRow> rows) {
        jdbc.sql("SAVEPOINT row_of_list").update();
        try {
            List<Sentence> words = new ArrayList<>();
            machine.apply(draft)
                    .consequences()
                    .forEach(
                            consequence ->
                                    words.add(
                                            new Sentence(
                                                    consequence.messageKey(),
                                                    consequence.arguments())));
            return Optional.of(words);
        } catch (BadInputException refused) {
            jdbc.sql("ROLLBACK TO SAVEPOINT row_of_list").update();
            refused.problems().forEach(problem -> plan.refuses(at(rows, problem)));
            return Optional.empty();
        }
    }

    /** Where in the rows the unit or field stands that is spoken against. */
    private static ListProblem at(List<ListRow> rows, Problem problem) {
        String field = problem.column();
        String column = field == null ? null : COLUMNS.get(field);
        ListRow at = rows.getFirst();
        for (ListRow row : rows) {
            boolean circle = problem.messageKey().endsWith(".CYCLE");
            if (circle && row.has(Cells.PARENT) && naming(row, problem).isPresent()) {
                // the unit may well be moved, but not there
                return new ListProblem(
                        row.number(), Cells.PARENT, problem.messageKey(), problem.arguments());
            }
            Optional<String> naming = column == null ? naming(row, problem) : Optional.empty();
            if (naming.isPresent()) {
                at = row;
                column = naming.get();
            }
        }
        return new ListProblem(at.number(), column, problem.messageKey(), problem.arguments());
    }

    private static Optional<String> naming(ListRow row, Problem problem) {
        return CODES.stream()
                .filter(
                        column ->
                                List.of(row.textOrEmpty(column).split("[;,=\\s]+", -1))
                                        .contains(problem.source()))
                .findFirst();
    }
}
