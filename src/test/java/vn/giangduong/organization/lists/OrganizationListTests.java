package vn.giangduong.organization.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.giangduong.base.lists.ListFiles.csv;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.RowPlan;
import vn.giangduong.base.lists.desk.ListImportService;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;

/** A province with two communes, its officer signed in, and shorthand for lists of it. */
@IntegrationTest
abstract class OrganizationListTests {

    static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ListImportService lists;
    @Autowired UnitService units;

    UnitId province;
    UnitId district;
    UnitId communeA;
    UnitId communeB;
    UnitId cell;

    /** The beginning of codes nobody else has. */
    String own;

    private final String kind;

    OrganizationListTests(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void aProvince() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        district = people.unit("Đảng bộ huyện", "direct_committee", province);
        communeA = people.unit("Đảng bộ xã A", "grassroots_committee", district);
        communeB = people.unit("Đảng bộ xã B", "grassroots_committee", district);
        cell = people.unit("Chi bộ thôn 1", "cell", communeA);
        own = people.codeOf(province) + ".";
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    String code(UnitId unit) {
        return people.codeOf(unit);
    }

    ListPreview preview(String... lines) {
        return lists.preview(kind, csv(lines), Messages.VIETNAMESE, WorkProgress.UNWATCHED);
    }

    ListPreview land(String... lines) {
        ImportFile file = csv(lines);
        ListPreview seen = lists.preview(kind, file, Messages.VIETNAMESE, WorkProgress.UNWATCHED);
        return lists.land(kind, file, seen.digest(), Messages.VIETNAMESE, WorkProgress.UNWATCHED);
    }

    /** Outcomes by row. */
    static List<String> outcomes(ListPreview preview) {
        return preview.rows().stream().map(OrganizationListTests::outcome).toList();
    }

    private static String outcome(RowPlan row) {
        return row.row() + " " + row.outcome();
    }

    /** Problems as row, column and the end of their key. */
    static List<String> problems(ListPreview preview) {
        return preview.problems().stream().map(OrganizationListTests::problem).toList();
    }

    private static String problem(ListProblem problem) {
        String key = problem.messageKey();
        return problem.row()
                + " "
                + problem.column()
                + " "
                + key.substring(key.lastIndexOf('.') + 1);
    }

    static List<String> sentences(ListPreview preview) {
        return preview.rows().stream()
                .flatMap(row -> row.words().stream())
                .map(word -> word.messageKey().replaceAll("^.*\\.will\\.", ""))
                .toList();
    }

    Unit at(String code, LocalDate on) {
        return units.findByCode(code, on).orElseThrow();
    }

    void refusesWhoLooksAfterNoUnits(String... lines) {
        people.signIn(people.officer(Role.UNIT_SECRETARY, cell));
        assertThatThrownBy(() -> preview(lines)).isInstanceOf(AccessDeniedException.class);
        assertThat(lists.offered()).extracting(template -> template.kind()).doesNotContain(kind);
    }

    List<String> refusal(String confirm, String... lines) {
        return catchThrowableOfType(
                        BadInputException.class,
                        () ->
                                lists.land(
                                        kind,
                                        csv(lines),
                                        confirm.isEmpty() ? null : confirm,
                                        Messages.VIETNAMESE,
                                        WorkProgress.UNWATCHED))
                .problems()
                .stream()
                .map(Problem::messageKey)
                .toList();
    }
}
