package vn.giangduong.organization.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import vn.giangduong.organization.events.UnitEventKind;
import vn.giangduong.organization.events.UnitEventMachine;
import vn.giangduong.organization.types.UnitTypeService;

/**
 * Events of units, one a row; those that name several units may take several rows with the same
 * number. They are carried out by day, so that one may name what an earlier one founds.
 */
@Component
@Order(30)
class EventListImport implements ListImport {

    static final String EVENT = "event";
    static final String KIND = "kind";
    static final String DAY = "day";
    static final String UNITS = "units";
    static final String INTO = "into";
    static final String CHILDREN = "children";
    static final String MEMBERS = "members";
    static final String POSITION = "position";

    private static final ListTemplate TEMPLATE =
            new ListTemplate("events", "organization.lists.events", columns());

    private final UnitAccess access;
    private final UnitEventMachine machine;
    private final UnitTypeService types;
    private final UnitStates states;
    private final EventTrials trials;

    EventListImport(
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
        columns.add(ListColumn.text(EVENT).upTo(40));
        columns.add(
                ListColumn.choice(
                                KIND,
                                Arrays.stream(UnitEventKind.values()).map(Enum::name).toList())
                        .needed());
        columns.add(ListColumn.day(DAY).needed());
        columns.add(ListColumn.text(UNITS).needed().upTo(4000));
        columns.add(ListColumn.text(INTO).upTo(1000));
        columns.addAll(Cells.unit());
        columns.add(ListColumn.text(CHILDREN).upTo(4000));
        columns.add(ListColumn.text(MEMBERS).upTo(20_000));
        columns.add(ListColumn.text(POSITION));
        columns.addAll(Cells.contact());
        columns.addAll(Cells.document());
        return columns;
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
        EventPlanner planner =
                new EventPlanner(machine, states, trials, new TypeWords(types.list()));
        List<EventGroup> groups =
                EventGroup.of(rows).stream()
                        .filter(EventGroup::sound)
                        .sorted(Comparator.comparing(EventGroup::day))
                        .toList();
        int done = 0;
        for (EventGroup group : groups) {
            planner.take(group);
            done += group.rows().size();
            progress.done(done);
        }
        return planner.plan();
    }
}
