package vn.giangduong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.access.AccessWorld.Position;
import vn.giangduong.assessment.AttemptDesk;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.AttemptNotFoundException;
import vn.giangduong.assessment.AttemptService;
import vn.giangduong.assessment.ReviewService;
import vn.giangduong.audit.AuditReader;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNotFoundException;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.NamesPurpose;
import vn.giangduong.people.NamesReasonService;
import vn.giangduong.people.followers.FollowerService;
import vn.giangduong.people.grants.GrantDraft;
import vn.giangduong.people.grants.GrantService;
import vn.giangduong.reporting.ReportBoardService;
import vn.giangduong.reporting.ReportDutyService;
import vn.giangduong.reporting.ReportPeopleService;
import vn.giangduong.reporting.ReportRefusedException;
import vn.giangduong.reporting.UnitReportService;
import vn.giangduong.training.classes.TrainingClassDraft;
import vn.giangduong.training.classes.TrainingClassForm;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.TrainingClassRegister;
import vn.giangduong.training.classes.TrainingClassService;
import vn.giangduong.training.classes.enrolment.EnrolmentRoster;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.RollUpTree;
import vn.giangduong.training.completion.UnitCompletion;
import vn.giangduong.training.completion.UnitCompletionFilter;
import vn.giangduong.training.completion.UnitCompletionHistory;
import vn.giangduong.training.statistics.ClassStatisticsService;

/**
 * Every operation of every service × every role × where the thing it is about lies. A service whose
 * public operations take anything at all needs a row here, or a line in an exemption list that says
 * why not. Whoever is refused gets exactly what something that does not exist gives.
 */
@IntegrationTest
class AccessMatrixTests {

    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** What is done to a place. What it returns is what was let through; empty is nothing. */
    @FunctionalInterface
    interface Act {
        @Nullable Object on(Place at);
    }

    /**
     * An operation.
     *
     * @param name class and method
     * @param allowed whom it is for, where
     */
    record Operation(String name, BiPredicate<Role, Position> allowed, Act act) {}

    /** Services that know neither units nor people. */
    private static final Map<String, String> WITHOUT_SUBJECT =
            Map.ofEntries(
                    Map.entry("QuizService", "quizzes belong to content, not to units"),
                    Map.entry("QuizStatistics", "figures of a quiz over everybody, no names"),
                    Map.entry("MatrixAnalysisService", "reckons with what is handed in"),
                    Map.entry("ModuleAuthoring", "content belongs to no unit"),
                    Map.entry("ModuleImport", "content belongs to no unit"),
                    Map.entry("ModuleReview", "content belongs to no unit"),
                    Map.entry("ModuleService", "content belongs to no unit"),
                    Map.entry("BankCatalogue", "questions belong to no unit"),
                    Map.entry("QuestionBankExport", "questions belong to no unit"),
                    Map.entry("QuestionBankImport", "questions belong to no unit"),
                    Map.entry("QuestionCatalogue", "questions belong to no unit"),
                    Map.entry("QuestionPool", "questions belong to no unit"),
                    Map.entry("QuestionWordImport", "questions belong to no unit"),
                    Map.entry("QuestionService", "questions belong to no unit"),
                    Map.entry("ProgrammeService", "programmes belong to no unit"),
                    Map.entry("ObligationService", "periods are the same for everybody"),
                    Map.entry("StudyService", "only ever the signed-in cadre's own studies"),
                    Map.entry("FollowedCompletion", "only ever one's own assignments"),
                    Map.entry("AccessTokenService", "only ever one's own tokens"),
                    Map.entry("SessionGenerations", "tells sessions apart by their principal"),
                    Map.entry("DemoData", "runs at the first start, nobody signed in"),
                    Map.entry("AuditLog", "writes lines, reads none"),
                    Map.entry("UnitTypeService", "types are the same for everybody"),
                    Map.entry("SecondFactor", "only ever one's own second factor"),
                    Map.entry("PersonalDataService", "only ever one's own data"),
                    Map.entry("WorkDesk", "only ever one's own work"),
                    Map.entry("AccountLogin", "step of logging in, see SecondFactorLoginTests"),
                    Map.entry(
                            "SecondFactors",
                            "step of logging in, or called by a service that decides"),
                    Map.entry("LoginThrottle", "counts failures before anybody is signed in"));

    /** Operations about a unit, person or attempt that decide nothing themselves, and why. */
    private static final Map<String, String> CHECKED_ELSEWHERE =
            Map.ofEntries(
                    Map.entry("Access.*", "is the decision"),
                    Map.entry("UnitService.*", "reads the tree for services that decide"),
                    Map.entry("CadreService.*", "reads cadres for services that decide"),
                    Map.entry("CompletionCounts.*", "keeps counts for services that decide"),
                    Map.entry(
                            "UnitEventService.preview",
                            "a foreign unit is bad input like none, see UnitEventTests"),
                    Map.entry(
                            "UnitEventService.apply",
                            "a foreign unit is bad input like none, see UnitEventTests"),
                    Map.entry("UnitBrowser.above", "names the unit over one already shown"),
                    Map.entry("UnitPlaces.find", "reads the tree for UnitRollUps, which decides"),
                    Map.entry("CadreMerging.undo", "by the key of a merge, see DuplicateTests"),
                    Map.entry("PeopleImport.inspect", "reads the importer's own file"),
                    Map.entry("PeopleImport.writeMarked", "marks the importer's own file"),
                    Map.entry("PeopleImport.remember", "keeps headings, of no unit or person"),
                    Map.entry(
                            "ListImportService.*",
                            "each list decides, see its own tests and HostileAddressTests"),
                    Map.entry("AccountNotices.seen", "one's own, or of whoever is logging in"),
                    Map.entry("AccountNotices.unseen", "of whoever is logging in"),
                    Map.entry("AccountNotices.tell", "called by AccountDesk, which decides"),
                    Map.entry("SubjectLog.byOthers", "asked for one's own records only"),
                    Map.entry("StudyFollowing.*", "inside the transaction of the move"),
                    Map.entry("Totals.*", "keeps figures for services that decide"),
                    Map.entry("TotalCheck.missing", "run by the timer, tells no person"),
                    Map.entry("AnswerService.save", "the controller checks the attempt's token"),
                    Map.entry(
                            "AnswerService.standing", "the controller checks the attempt's token"),
                    Map.entry(
                            "SubmissionService.submit",
                            "the controller checks the attempt's token"),
                    Map.entry(
                            "ReviewService.review",
                            "the controller checks the attempt's token, or requireOwn"),
                    Map.entry("SubmissionService.closeIfOverdue", "ends what is over, tells none"),
                    Map.entry("AttemptService.shortages", "about a quiz and nobody's attempt"),
                    Map.entry("AttemptService.preview", "about a quiz and nobody's attempt"),
                    Map.entry("AccountService.changePassword", "one's own, with the old one"),
                    Map.entry("AccountService.activate", "before logging in, by a one-time code"),
                    Map.entry("NamesReasonService.loggedOut", "ends the leaver's own reasons"));

    @Autowired private ApplicationContext application;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private UnitCompletion completion;
    @Autowired private UnitCompletionHistory history;
    @Autowired private ClassStatisticsService statistics;
    @Autowired private ReportBoardService boards;
    @Autowired private ReportDutyService duties;
    @Autowired private ReportPeopleService reportPeople;
    @Autowired private UnitReportService reports;
    @Autowired private TrainingClassRegister register;
    @Autowired private TrainingClassService classes;
    @Autowired private TrainingClassSummons summons;
    @Autowired private EnrolmentRoster rosters;
    @Autowired private AttemptService attempts;
    @Autowired private AttemptDesk desk;
    @Autowired private ReviewService reviews;
    @Autowired private GrantService grants;
    @Autowired private FollowerService followers;
    @Autowired private NamesReasonService reasons;
    @Autowired private AuditReader log;

    private AccessWorld world;

    @BeforeEach
    void twoProvinces() {
        clock.reset();
        world = new AccessWorld(people, jdbc, attempts);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void everyOperationHasARowOrAReasonWhyNot() {
        Set<String> rows = new TreeSet<>();
        operations().forEach(operation -> rows.add(operation.name()));
        Set<String> missing = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (Class<?> service : services()) {
            for (Method method : operationsOf(service)) {
                String name = service.getSimpleName() + "." + method.getName();
                known.add(name);
                known.add(service.getSimpleName() + ".*");
                boolean exempt =
                        CHECKED_ELSEWHERE.containsKey(name)
                                || CHECKED_ELSEWHERE.containsKey(service.getSimpleName() + ".*")
                                || (WITHOUT_SUBJECT.containsKey(service.getSimpleName())
                                        && !namesASubject(method));
                if (!exempt && !rows.contains(name)) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).as("operations without a row and without a reason").isEmpty();
        assertThat(known).as("rows and reasons without an operation").containsAll(rows);
        assertThat(known).containsAll(CHECKED_ELSEWHERE.keySet());
    }

    @Test
    void everyRoleDoesWhatItsRowSaysAndWhereAndIsToldNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            people.signIn(world.account(role));
            for (Operation operation : operations()) {
                Outcome nothing = outcome(operation, Place.nowhere());
                for (Position position : Position.values()) {
                    Place at = world.at(position);
                    Outcome came = outcome(operation, at);
                    boolean allowed = operation.allowed().test(role, position);
                    String what = role + " " + operation.name() + " " + position + ": ";
                    if (came.broken() != null) {
                        wrong.add(what + came.broken());
                    } else if (came.letThrough() != allowed) {
                        wrong.add(what + (allowed ? "refused" : "let through") + " " + came.said());
                    } else if (!allowed && !at.isAnsweredAlike(came.said(), nothing.said())) {
                        wrong.add(what + came.said() + " instead of " + nothing.said());
                    }
                    if (!allowed && at.secrets().stream().anyMatch(came.said()::contains)) {
                        wrong.add(what + "names something: " + came.said());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /**
     * What came of an act.
     *
     * @param said what whoever is refused is told
     * @param broken what else went wrong
     */
    private record Outcome(boolean letThrough, String said, @Nullable String broken) {}

    private static Outcome outcome(Operation operation, Place at) {
        try {
            Object result = operation.act().on(at);
            boolean nothing =
                    (result instanceof Collection<?> many && many.isEmpty())
                            || (result instanceof Optional<?> one && one.isEmpty());
            return new Outcome(!nothing, nothing ? "nothing" : "", null);
        } catch (AccessDeniedException | AttemptNotFoundException | UnitNotFoundException e) {
            return new Outcome(false, e.getClass().getSimpleName() + " " + e.getMessage(), null);
        } catch (BadInputException | ReportRefusedException | NamesNeedReasonException e) {
            return new Outcome(true, "", null);
        } catch (RuntimeException e) {
            return new Outcome(false, "", e.toString());
        }
    }

    private List<Operation> operations() {
        List<Operation> rows = new ArrayList<>();
        // completion of units
        inScope(
                rows,
                "UnitCompletion.report",
                Permission.SEE_TOTALS,
                at -> completion.report(at.code(), null));
        inScope(
                rows,
                "UnitCompletion.export",
                Permission.SEE_TOTALS,
                at -> completion.export(at.code(), null, RollUp.NOW));
        inScope(
                rows,
                "UnitCompletion.people",
                Permission.SEE_NAMES,
                at -> completion.people(at.code(), null, UnitCompletionFilter.everybody(), 0));
        inScope(
                rows,
                "UnitCompletionHistory.unit",
                Permission.SEE_TOTALS,
                at -> history.unit(at.code(), null));
        inScope(
                rows,
                "UnitCompletionHistory.figures",
                Permission.SEE_TOTALS,
                at -> history.figures(at.code(), null, null, RollUpTree.OLD));
        inScope(
                rows,
                "ClassStatisticsService.draw",
                Permission.EXPORT_STATISTICS,
                at -> statistics.draw(at.code(), TODAY.minusDays(30), TODAY));
        inScope(
                rows,
                "ClassStatisticsService.export",
                Permission.EXPORT_STATISTICS,
                at -> statistics.export(at.code(), TODAY.minusDays(30), TODAY));
        // reports
        inScope(
                rows,
                "ReportBoardService.board",
                Permission.SEE_TOTALS,
                at -> boards.board(at.code(), QUARTER, true));
        inScope(
                rows,
                "ReportDutyService.currentFor",
                Permission.SEE_TOTALS,
                at -> {
                    duties.currentFor(at.unit());
                    return null;
                });
        inScope(
                rows,
                "ReportPeopleService.people",
                Permission.SEE_NAMES,
                at -> reportPeople.people(at.code(), QUARTER, world.moduleCode, null, 1));
        inScope(
                rows,
                "UnitReportService.report",
                Permission.SEE_TOTALS,
                at -> reports.report(at.code(), QUARTER));
        inScope(
                rows,
                "UnitReportService.saveDraft",
                Permission.WRITE_REPORT,
                at -> reports.saveDraft(at.code(), QUARTER, 0, ""));
        inScope(
                rows,
                "UnitReportService.submit",
                Permission.WRITE_REPORT,
                at -> reports.submit(at.code(), QUARTER, 0, "", 0));
        // the level above decides, so an officer never decides on the unit of their own grant
        row(
                rows,
                "UnitReportService.accept",
                (role, position) ->
                        role.carries(Permission.DECIDE_REPORT) && position == Position.BELOW,
                at -> reports.accept(at.code(), QUARTER, 0));
        row(
                rows,
                "UnitReportService.giveBack",
                (role, position) ->
                        role.carries(Permission.DECIDE_REPORT) && position == Position.BELOW,
                at -> reports.giveBack(at.code(), QUARTER, 0, "lý do"));
        // classes
        inScope(
                rows,
                "TrainingClassRegister.classes",
                Permission.MANAGE_CLASSES,
                at -> register.classes(at.centreCode(), 2026));
        inScope(
                rows,
                "TrainingClassRegister.details",
                Permission.MANAGE_CLASSES,
                at -> register.details(at.classCode()));
        inScope(
                rows,
                "EnrolmentRoster.page",
                Permission.MANAGE_CLASSES,
                at -> rosters.page(at.classCode(), null, "", 0));
        inScope(
                rows,
                "TrainingClassService.create",
                Permission.MANAGE_CLASSES,
                at -> classes.create(draft(at)));
        inScope(
                rows,
                "TrainingClassService.open",
                Permission.MANAGE_CLASSES,
                at -> {
                    classes.open(at.trainingClass());
                    return null;
                });
        inScope(
                rows,
                "TrainingClassSummons.units",
                Permission.MANAGE_CLASSES,
                at -> summons.units(at.trainingClass(), "", 10));
        inScope(
                rows,
                "TrainingClassSummons.preview",
                Permission.MANAGE_CLASSES,
                at -> summons.preview(at.trainingClass(), List.of(at.unit())));
        inScope(
                rows,
                "TrainingClassSummons.summon",
                Permission.MANAGE_CLASSES,
                at -> summons.summon(at.trainingClass(), List.of(at.unit())));
        inScope(
                rows,
                "TrainingClassSummons.preview",
                Permission.MANAGE_CLASSES,
                at -> summons.preview(world.at(Position.OWN).trainingClass(), List.of(at.unit())));
        inScope(
                rows,
                "TrainingClassService.awardCertificates",
                Permission.MANAGE_CLASSES,
                at -> {
                    classes.awardCertificates(at.trainingClass());
                    return null;
                });
        inScope(
                rows,
                "TrainingClassService.close",
                Permission.MANAGE_CLASSES,
                at -> {
                    classes.close(at.trainingClass(), null);
                    return null;
                });
        // attempts: one's own, and for those who look after the cadre that there are some
        inScope(
                rows,
                "AttemptService.prepare",
                Permission.MANAGE_CLASSES,
                at -> attempts.prepare(world.quiz, at.cadre()));
        row(
                rows,
                "AttemptService.attempts",
                (role, position) ->
                        position.isInScope()
                                && (role.carries(Permission.MANAGE_CLASSES)
                                        || role.carries(Permission.SEE_NAMES)),
                at -> {
                    attempts.attempts(world.quiz, at.cadre());
                    return null;
                });
        row(
                rows,
                "AttemptDesk.open",
                (role, position) -> false,
                at -> desk.open(at.attempt(), "matrix-0001", false));
        row(
                rows,
                "ReviewService.requireOwn",
                (role, position) -> false,
                at -> {
                    reviews.requireOwn(at.attempt());
                    return null;
                });
        // roles
        inScope(
                rows,
                "GrantService.ofUnit",
                Permission.GIVE_ROLES,
                at -> grants.ofUnit(at.code(), true, true, 1));
        row(
                rows,
                "GrantService.ofAccount",
                (role, position) ->
                        role == Role.ADMINISTRATOR
                                || (role.carries(Permission.GIVE_ROLES) && position.isInScope()),
                at -> grants.ofAccount(at.account()));
        inScope(
                rows,
                "GrantService.units",
                Permission.GIVE_ROLES,
                at ->
                        grants.units(at.name()).stream()
                                .filter(unit -> unit.code().equals(at.code()))
                                .toList());
        inScope(rows, "GrantService.unit", Permission.GIVE_ROLES, at -> grants.unit(at.code()));
        row(
                rows,
                "GrantService.accounts",
                (role, position) ->
                        role == Role.ADMINISTRATOR
                                || (role.carries(Permission.GIVE_ROLES) && position.isInScope()),
                at ->
                        grants.accounts(at.cadreName()).stream()
                                .filter(account -> account.code().equals(at.account()))
                                .toList());
        inScope(
                rows,
                "GrantService.openNames",
                Permission.GIVE_ROLES,
                at -> {
                    grants.openNames(at.code());
                    return null;
                });
        inScope(
                rows,
                "GrantService.needReason",
                Permission.GIVE_ROLES,
                at -> grants.needReason(at.code()));
        row(
                rows,
                "GrantService.rolesFor",
                (role, position) -> role.carries(Permission.GIVE_ROLES) && position.isInScope(),
                at -> grants.rolesFor(at.code()));
        inScope(
                rows,
                "GrantService.give",
                Permission.GIVE_ROLES,
                at -> {
                    grants.give(
                            new GrantDraft(
                                    at.account(),
                                    Role.UNIT_SECRETARY,
                                    at.code(),
                                    TODAY,
                                    null,
                                    "QĐ 01"));
                    return null;
                });
        row(
                rows,
                "GrantService.end",
                (role, position) ->
                        role.mayGive().contains(Role.UNIT_SECRETARY) && position.isInScope(),
                at -> {
                    grants.end(at.grant(), TODAY, "thôi nhiệm vụ");
                    return null;
                });
        // followers
        inScope(
                rows,
                "FollowerService.committees",
                Permission.ASSIGN_FOLLOWERS,
                at -> {
                    followers.committees(at.code());
                    return null;
                });
        inScope(
                rows,
                "FollowerService.cells",
                Permission.ASSIGN_FOLLOWERS,
                at -> followers.cells(at.code(), false, 1));
        inScope(
                rows,
                "FollowerService.assign",
                Permission.ASSIGN_FOLLOWERS,
                at -> followers.assign(at.account(), Set.of(at.code()), TODAY, null, "QĐ 02"));
        // names, the log
        inScope(
                rows,
                "NamesReasonService.give",
                Permission.SEE_NAMES,
                at -> {
                    reasons.give(at.code(), NamesPurpose.REMIND, "");
                    return null;
                });
        row(
                rows,
                "AuditReader.before",
                (role, position) -> role.carries(Permission.READ_LOG),
                at -> log.before(Long.MAX_VALUE, AuditReader.Wanted.ALL, 1));
        AccessRowsOrganization.add(rows, application);
        AccessRowsTraining.add(rows, application, world);
        AccessRowsPeople.add(rows, application, world);
        AccessRowsAccounts.add(rows, application);
        return rows;
    }

    static void inScope(List<Operation> rows, String name, Permission permission, Act act) {
        row(rows, name, (role, position) -> role.carries(permission) && position.isInScope(), act);
    }

    static void row(
            List<Operation> rows, String name, BiPredicate<Role, Position> allowed, Act act) {
        rows.add(new Operation(name, allowed, act));
    }

    private TrainingClassDraft draft(Place at) {
        return new TrainingClassDraft(
                world.training().code("MT-"),
                "Lớp thử",
                world.training().programme("Chương trình thử"),
                at.centre(),
                TrainingClassForm.ONLINE,
                TODAY,
                TODAY.plusDays(10),
                null);
    }

    /** The services of the product that others can reach. */
    private List<Class<?>> services() {
        List<Class<?>> services = new ArrayList<>();
        for (Object bean : application.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = ClassUtils.getUserClass(bean);
            if (type.getName().startsWith("vn.giangduong.")
                    && Modifier.isPublic(type.getModifiers())) {
                services.add(type);
            }
        }
        return services;
    }

    private static List<Method> operationsOf(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && method.getParameterCount() > 0)
                .toList();
    }

    private static boolean namesASubject(Method method) {
        return Stream.concat(
                        Arrays.stream(method.getParameterTypes()).map(Class::getName),
                        Arrays.stream(method.getGenericParameterTypes())
                                .map(java.lang.reflect.Type::getTypeName))
                .anyMatch(
                        name ->
                                Stream.of(
                                                UnitId.class,
                                                CadreId.class,
                                                AttemptId.class,
                                                TrainingClassId.class)
                                        .anyMatch(subject -> name.contains(subject.getName())));
    }
}
