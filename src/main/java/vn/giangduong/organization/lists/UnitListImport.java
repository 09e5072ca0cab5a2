package vn.giangduong.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListImport;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.events.UnitEventMachine;
import vn.giangduong.organization.types.UnitTypeService;

/**
 * Units as they are from a day on. A code nobody has founds a unit; what differs about one there is
 * becomes an event on the row's day. Rows may name units that others of the list found, in any
 * order.
 */
@Component
@Order(10)
class UnitListImport implements ListImport {

    static final String CODE = "code";
    static final String VALID_FROM = "valid_from";

    private static final ListTemplate TEMPLATE =
            new ListTemplate("units", "organization.lists.units", columns());

    private final UnitAccess access;
    private final UnitEventMachine machine;
    private final UnitTypeService types;
    private final UnitStates states;
    private final EventTrials trials;

    UnitListImport(
            UnitAccess access,
            UnitEventMachine machine,
            UnitTypeService types,
            UnitStates states,
            EventTrials trials) {
        this.access = access;
        this.machine = machine;
        this.types = types;
        this.states = states;
        this.trials = trials;
    }

    private static List<ListColumn> columns() {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(ListColumn.text(CODE).needed().upTo(40));
        for (ListColumn column : Cells.unit()) {
            boolean needed = column.name().equals(Cells.NAME) || column.name().equals(Cells.TYPE);
            columns.add(needed ? column.needed() : column);
        }
        columns.add(ListColumn.day(VALID_FROM).needed());
        columns.addAll(Cells.contact());
        columns.addAll(Cells.document());
        return columns;
    }

    static LocalDate day(ListRow row) {
        LocalDate day = row.day(VALID_FROM);
        if (day == null) {
            throw new IllegalStateException("the day is needed");
        }
        return day;
    }

    @Override
    public ListTemplate template() {
        return TEMPLATE;
    }

    @Override
    public boolean allowed() {
        return !access.scopes(Permission.MANAGE_UNITS).isEmpty();
    }

    @Override
    public ListPlan plan(List<ListRow> rows, WorkProgress progress) {
        access.require(Permission.MANAGE_UNITS);
        machine.lock();
        progress.step("base.lists.step.comparing", rows.size());
        UnitRowOrder order = UnitRowOrder.of(rows);
        UnitPlanner planner =
                new UnitPlanner(machine, states, trials, new TypeWords(types.list()), order);
        int done = 0;
        for (ListRow row : order.rows()) {
            planner.take(row);
            progress.done(++done);
        }
        return planner.plan();
    }
}
