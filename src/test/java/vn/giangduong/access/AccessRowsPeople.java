package vn.giangduong.access;

import static vn.giangduong.access.AccessMatrixTests.inScope;
import static vn.giangduong.access.AccessMatrixTests.row;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.giangduong.access.AccessMatrixTests.Act;
import vn.giangduong.access.AccessMatrixTests.Operation;
import vn.giangduong.access.AccessWorld.Position;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.cadres.CadreDraft;
import vn.giangduong.people.cadres.CadreFilter;
import vn.giangduong.people.cadres.CadreList;
import vn.giangduong.people.cadres.CadreRegister;
import vn.giangduong.people.cadres.Sex;
import vn.giangduong.people.duplicates.CadreMerging;
import vn.giangduong.people.duplicates.DuplicateService;
import vn.giangduong.people.imports.ImportChoices;
import vn.giangduong.people.imports.PeopleImport;
import vn.giangduong.people.imports.sheet.ColumnChoices;
import vn.giangduong.people.imports.sheet.Header;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.people.memberships.PlaceOfStudyService;
import vn.giangduong.people.memberships.UnitChoices;
import vn.giangduong.training.study.PersonStudies;

/** Rows of {@link AccessMatrixTests} about records of people and where they belong. */
final class AccessRowsPeople {

    private AccessRowsPeople() {}

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static void add(List<Operation> rows, ApplicationContext application, AccessWorld world) {
        records(rows, application);
        memberships(rows, application, world);
        duplicates(rows, application, world);
        imports(rows, application);
    }

    private static void records(List<Operation> rows, ApplicationContext application) {
        CadreList list = application.getBean(CadreList.class);
        inScope(
                rows,
                "CadreList.page",
                Permission.SEE_NAMES,
                at -> list.page(new CadreFilter(at.unit(), "", TODAY), 0));
        inScope(
                rows,
                "CadreList.choices",
                Permission.MANAGE_PEOPLE,
                at ->
                        list.choices(at.cadreName(), 0, 50, Permission.MANAGE_PEOPLE).stream()
                                .filter(person -> person.id().equals(at.cadre()))
                                .toList());
        PersonStudies studies = application.getBean(PersonStudies.class);
        inScope(
                rows,
                "PersonStudies.of",
                Permission.SEE_NAMES,
                at -> {
                    studies.of(at.cadre());
                    return null;
                });
        CadreRegister register = application.getBean(CadreRegister.class);
        inScope(
                rows,
                "CadreRegister.open",
                Permission.SEE_NAMES,
                at -> register.open(at.cadreCode()));
        inScope(
                rows,
                "CadreRegister.create",
                Permission.MANAGE_PEOPLE,
                at -> register.create(nameless(), at.unit(), TODAY, "QĐ 03"));
        inScope(
                rows,
                "CadreRegister.edit",
                Permission.MANAGE_PEOPLE,
                at -> register.edit(at.cadre(), 0, nameless()));
    }

    /** Whoever may move somebody is told of the missing reason; nobody is moved. */
    private static void memberships(
            List<Operation> rows, ApplicationContext application, AccessWorld world) {
        MembershipService memberships = application.getBean(MembershipService.class);
        Place own = world.at(Position.OWN);
        Place below = world.at(Position.BELOW);
        inScope(
                rows,
                "MembershipService.history",
                Permission.SEE_NAMES,
                at -> memberships.history(at.cadre()));
        managed(
                rows,
                "MembershipService.requireManage",
                at -> memberships.requireManage(at.unit()));
        managed(
                rows,
                "MembershipService.begin",
                at -> memberships.begin(own.cadre(), at.unit(), TODAY, ""));
        managed(
                rows,
                "MembershipService.begin",
                at -> memberships.begin(at.cadre(), below.unit(), TODAY, "QĐ 04"));
        managed(
                rows,
                "MembershipService.transfer",
                at -> memberships.transfer(at.cadre(), below.unit(), TODAY, ""));
        managed(
                rows,
                "MembershipService.transfer",
                at -> memberships.transfer(own.cadre(), at.unit(), TODAY, ""));
        managed(rows, "MembershipService.end", at -> memberships.end(at.cadre(), TODAY, ""));
        managed(rows, "MembershipService.takeBack", at -> memberships.takeBack(at.cadre(), ""));
        PlaceOfStudyService places = application.getBean(PlaceOfStudyService.class);
        inScope(
                rows,
                "PlaceOfStudyService.history",
                Permission.SEE_NAMES,
                at -> {
                    places.history(at.cadre());
                    return null;
                });
        inScope(
                rows,
                "PlaceOfStudyService.on",
                Permission.SEE_NAMES,
                at -> {
                    places.on(at.cadre(), TODAY);
                    return null;
                });
        managed(
                rows,
                "PlaceOfStudyService.studiesAt",
                at -> places.studiesAt(at.cadre(), below.unit(), TODAY, ""));
        managed(
                rows,
                "PlaceOfStudyService.studiesAt",
                at -> places.studiesAt(own.cadre(), at.unit(), TODAY, ""));
        managed(rows, "PlaceOfStudyService.end", at -> places.end(at.cadre(), TODAY));
        UnitChoices choices = application.getBean(UnitChoices.class);
        inScope(
                rows,
                "UnitChoices.find",
                Permission.MANAGE_PEOPLE,
                at ->
                        choices.find(at.name(), TODAY, false, 0, 50).stream()
                                .filter(unit -> unit.id().equals(at.unit()))
                                .toList());
        inScope(
                rows,
                "UnitChoices.one",
                Permission.MANAGE_PEOPLE,
                at -> choices.one(at.unit(), TODAY));
    }

    private static void duplicates(
            List<Operation> rows, ApplicationContext application, AccessWorld world) {
        DuplicateService duplicates = application.getBean(DuplicateService.class);
        row(
                rows,
                "DuplicateService.page",
                (role, position) -> role.carries(Permission.MANAGE_PEOPLE),
                at -> duplicates.page(0));
        managed(
                rows,
                "DuplicateService.notSame",
                at -> duplicates.notSame(at.cadre(), partner(at, world)));
        managed(
                rows,
                "DuplicateService.notSame",
                at -> duplicates.notSame(partner(at, world), at.cadre()));
        CadreMerging merging = application.getBean(CadreMerging.class);
        managed(
                rows,
                "CadreMerging.merge",
                at -> merging.merge(at.cadre(), partner(at, world), ""));
        managed(
                rows,
                "CadreMerging.merge",
                at -> merging.merge(partner(at, world), at.cadre(), ""));
        inScope(
                rows,
                "CadreMerging.of",
                Permission.SEE_NAMES,
                at -> {
                    merging.of(at.cadre());
                    return null;
                });
    }

    /** A list without a column of names is refused once it was settled whose people it is about. */
    private static void imports(List<Operation> rows, ApplicationContext application) {
        PeopleImport imports = application.getBean(PeopleImport.class);
        row(
                rows,
                "PeopleImport.cell",
                (role, position) ->
                        role.carries(Permission.MANAGE_PEOPLE) && position == Position.BELOW,
                at -> imports.cell(at.code()));
        ImportFile file = new ImportFile("trống.xlsx", Path.of("trống.xlsx"));
        inScope(
                rows,
                "PeopleImport.preview",
                Permission.MANAGE_PEOPLE,
                at -> imports.preview(file, everybodyIn(at), WorkProgress.UNWATCHED));
        inScope(
                rows,
                "PeopleImport.land",
                Permission.MANAGE_PEOPLE,
                at -> imports.land(file, everybodyIn(at), null, WorkProgress.UNWATCHED));
    }

    private static ImportChoices everybodyIn(Place at) {
        Header header = new Header(1, 1, List.of(), Map.of());
        return new ImportChoices(
                new ColumnChoices(0, header, Map.of(), Map.of()), TODAY, at.unit());
    }

    private interface Doing {
        void on(Place at);
    }

    private static void managed(List<Operation> rows, String name, Doing doing) {
        Act act =
                at -> {
                    doing.on(at);
                    return null;
                };
        inScope(rows, name, Permission.MANAGE_PEOPLE, act);
    }

    /** Somebody else, whom everybody with a grant may keep as far as their role goes. */
    private static CadreId partner(Place at, AccessWorld world) {
        Place own = world.at(Position.OWN);
        return at.cadre().equals(own.cadre()) ? world.at(Position.BELOW).cadre() : own.cadre();
    }

    private static CadreDraft nameless() {
        return new CadreDraft("", "", null, 1985, Sex.F, null, null, null, null, null, null, null);
    }
}
