package vn.giangduong.training.history;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListImport;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.people.lists.HeldStay;
import vn.giangduong.people.lists.ListedCadre;
import vn.giangduong.people.lists.ListedCadres;
import vn.giangduong.people.lists.UnitReach;
import vn.giangduong.training.history.CompletionVerdict.Added;
import vn.giangduong.training.history.CompletionVerdict.Completes;
import vn.giangduong.training.history.CompletionVerdict.Held;
import vn.giangduong.training.history.CompletionVerdict.Otherwise;
import vn.giangduong.training.history.CompletionVerdict.Twice;

/**
 * Completions from other systems. The importer manages classes for the unit that looks after the
 * person and for the one the person was a member of on that day, or for a centre that serves them;
 * what lies beyond is answered like what does not exist.
 */
@Component
@Order(50)
class CompletionList implements ListImport {

    private static final LocalDate EARLIEST = LocalDate.of(1930, 2, 3);
    private static final String SAYS = "training.lists.completions.";

    private static final ListTemplate TEMPLATE =
            new ListTemplate(
                    "completions",
                    "training.lists.completions",
                    List.of(
                            ListColumn.text("code").needed().upTo(40),
                            ListColumn.text("full_name").needed().upTo(150),
                            ListColumn.text("module").needed().upTo(80),
                            ListColumn.day("completed").needed(),
                            ListColumn.day("begun"),
                            ListColumn.text("mark").upTo(10),
                            ListColumn.text("system").needed().upTo(120),
                            ListColumn.text("document").needed().upTo(200),
                            ListColumn.text("place").upTo(200)));

    private final ListedCadres cadres;
    private final UnitReach reach;
    private final CompletionStore store;
    private final CompletionLanding landing;
    private final Access access;
    private final Clock clock;

    CompletionList(
            ListedCadres cadres,
            UnitReach reach,
            CompletionStore store,
            CompletionLanding landing,
            Access access,
            Clock clock) {
        this.cadres = cadres;
        this.reach = reach;
        this.store = store;
        this.landing = landing;
        this.access = access;
        this.clock = clock;
    }

    /** What the rows name, as far as it is there. */
    private record Known(
            Map<String, ListedCadre> people,
            Map<String, ListedModule> modules,
            Set<UnitId> served,
            LocalDate today) {}

    @Override
    public ListTemplate template() {
        return TEMPLATE;
    }

    @Override
    public boolean allowed() {
        return !access.scopes(Permission.MANAGE_CLASSES).isEmpty();
    }

    @Override
    public ListPlan plan(List<ListRow> rows, WorkProgress progress) {
        List<ListRow> sound = rows.stream().filter(ListRow::sound).toList();
        progress.step("training.lists.step.comparing", sound.size());
        Known known = known(sound);
        ListPlan plan = new ListPlan();
        List<ListedCompletion> listed = new ArrayList<>();
        int done = 0;
        for (ListRow row : sound) {
            ListedCompletion completion = completion(row, known, plan);
            if (completion != null) {
                listed.add(completion);
            }
            progress.done(++done);
        }
        List<ListedCompletion> added = new ArrayList<>();
        List<CompletionLanding.Open> completes = new ArrayList<>();
        CompletionComparison.of(listed, store.studies(listed))
                .forEach((one, verdict) -> say(one, verdict, plan, added, completes));
        plan.lands(landingProgress -> landing.land(added, completes, landingProgress));
        return plan;
    }

    private Known known(List<ListRow> rows) {
        LocalDate today = Periods.dayOf(clock.instant());
        Map<String, ListedCadre> people =
                cadres.find(rows.stream().map(row -> row.need("code")).toList());
        Set<UnitId> served =
                reach.serving(
                        Permission.MANAGE_CLASSES,
                        people.values().stream()
                                .flatMap(
                                        cadre ->
                                                Stream.concat(
                                                        cadre.home(today).stream(),
                                                        cadre.stays().stream().map(HeldStay::unit)))
                                .toList());
        return new Known(
                people,
                store.modules(rows.stream().map(row -> row.need("module")).toList()),
                served,
                today);
    }

    private static @Nullable ListedCompletion completion(ListRow row, Known known, ListPlan plan) {
        ListedCadre cadre = person(row, known, plan);
        ListedModule module = known.modules().get(ListedCadres.key(row.need("module")));
        if (module == null) {
            plan.refuses(row, "module", SAYS + "noModule", row.need("module"));
        }
        LocalDate completed = row.day("completed");
        if (completed == null || completed.isBefore(EARLIEST) || completed.isAfter(known.today())) {
            plan.refuses(row, "completed", SAYS + "day", VietnameseFormats.date(EARLIEST));
            return null;
        }
        LocalDate begun = row.day("begun");
        if (begun != null && (begun.isAfter(completed) || begun.isBefore(EARLIEST))) {
            plan.refuses(row, "begun", SAYS + "begun");
            return null;
        }
        String written = row.text("mark");
        BigDecimal mark = written == null ? null : Marks.read(written).orElse(null);
        if (written != null && mark == null) {
            plan.refuses(row, "mark", SAYS + "mark", written);
            return null;
        }
        if (cadre == null || module == null) {
            return null;
        }
        UnitId unit =
                cadre.on(completed)
                        .map(HeldStay::unit)
                        .filter(known.served()::contains)
                        .orElse(null);
        if (unit == null) {
            plan.refuses(row, "completed", SAYS + "noMember", VietnameseFormats.date(completed));
            return null;
        }
        return new ListedCompletion(
                row, cadre.id(), module, unit, completed, begun == null ? completed : begun, mark);
    }

    private static @Nullable ListedCadre person(ListRow row, Known known, ListPlan plan) {
        ListedCadre cadre = known.people().get(ListedCadres.key(row.need("code")));
        if (cadre == null || cadre.home(known.today()).filter(known.served()::contains).isEmpty()) {
            plan.refuses(row, "code", "training.lists.noPerson", row.need("code"));
            return null;
        }
        if (!cadre.isNamed(row.need("full_name"))) {
            plan.refuses(row, "full_name", "training.lists.otherName", row.need("code"));
            return null;
        }
        return cadre;
    }

    private static void say(
            ListedCompletion one,
            CompletionVerdict verdict,
            ListPlan plan,
            List<ListedCompletion> added,
            List<CompletionLanding.Open> completes) {
        ListRow row = one.row();
        String subject = row.need("full_name") + " (" + row.need("code") + ")";
        String title = one.module().title();
        String day = VietnameseFormats.date(one.completedOn());
        switch (verdict) {
            case Held() -> plan.leaves(row, subject);
            case Added() -> {
                added.add(one);
                plan.adds(row, subject, Sentence.of(SAYS + "adds", title, day, mark(one.mark())));
            }
            case Completes(HeldStudy open) -> {
                completes.add(new CompletionLanding.Open(one, open));
                plan.changes(
                        row,
                        subject,
                        List.of(
                                Sentence.of(
                                        SAYS + "completes",
                                        title,
                                        VietnameseFormats.date(open.summonedOn()),
                                        day,
                                        mark(one.mark()))));
            }
            case Otherwise(HeldStudy held) ->
                    plan.refuses(
                            row,
                            "completed",
                            SAYS + "otherwise",
                            title,
                            held.completedOn() == null
                                    ? VietnameseFormats.NONE
                                    : VietnameseFormats.date(held.completedOn()),
                            mark(held.mark()));
            case Twice(ListedCompletion earlier) ->
                    plan.refuses(
                            row,
                            "module",
                            SAYS + "twice",
                            Integer.toString(earlier.row().number()));
        }
    }

    private static String mark(@Nullable BigDecimal mark) {
        return mark == null ? VietnameseFormats.NONE : VietnameseFormats.number(mark, 2);
    }
}
