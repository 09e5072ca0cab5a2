package vn.giangduong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.FileSystemUtils;
import vn.giangduong.GiangDuong;
import vn.giangduong.base.security.Role;
import vn.giangduong.questionbank.ShippedBanks;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.programme.CourseImport;

/** Loads the province into a database server of its own: it would be in the way of other tests. */
class DemoDataTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Duration> TOOK = new LinkedHashMap<>();

    private static ConfigurableApplicationContext application;
    private static DemoData demo;
    private static JdbcClient jdbc;

    @BeforeAll
    static void loadTheProvince() throws IOException {
        FileSystemUtils.deleteRecursively(Path.of("target/demo-data/database"));
        // a second application in one JVM would take Spring Security's static holder from the first
        SecurityContextHolderStrategy strategy = SecurityContextHolder.getContextHolderStrategy();
        application =
                new SpringApplicationBuilder(GiangDuong.class)
                        .run(
                                "--server.port=0",
                                "--giangduong.data=target/demo-data",
                                "--giangduong.start-up=false",
                                "--giangduong.database.buffer-pool=256M",
                                "--vaadin.productionMode=true");
        SecurityContextHolder.setContextHolderStrategy(strategy);
        application.getBean(ShippedBanks.class).load();
        application.getBean(CourseImport.class).load();
        demo = application.getBean(DemoData.class);
        jdbc = application.getBean(JdbcClient.class);
        demo.load(TODAY, (set, rows, took) -> TOOK.put(set, took));
        LoggerFactory.getLogger(DemoDataTests.class).info("Demo data took {}", TOOK);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void holdsAProvinceOfTheSizeOfTheModelOnTheLastDayOfTheDistricts() {
        assertThat(unitsOfType("SN", "direct_committee", "2025-06-30")).isEqualTo(14);
        assertThat(unitsOfType("SN", "grassroots_committee", "2025-06-30")).isEqualTo(205);
        assertThat(unitsOfType("SN", "grassroots_cell", "2025-06-30")).isEqualTo(454);
        assertThat(unitsOfType("SN", "cell", "2025-06-30")).isEqualTo(1_850);
        assertThat(unitsOfType("SN", "school", "2025-06-30")).isEqualTo(1);
        assertThat(unitsOfType("SN", "centre", "2025-06-30")).isEqualTo(10);
        assertThat(unitsOfType("SN", "board", "2025-06-30")).isEqualTo(10);
        assertThat(membersUnder("SN", "2025-06-30")).isEqualTo(31_372);
        assertThat(unitsOfType("TG", "grassroots_committee", "2025-06-30")).isEqualTo(41);
        assertThat(unitsOfType("TG", "cell", "2025-06-30")).isEqualTo(250);
        assertThat(membersUnder("TG", "2025-06-30")).isEqualTo(4_000);
    }

    @Test
    void holdsOneProvinceOfCommunesSinceJuly2025() {
        assertThat(unitsOfType("TN", "commune_committee", "2025-07-01")).isEqualTo(45);
        assertThat(unitsOfType("TN", "direct_committee", "2025-07-01")).isEqualTo(4);
        assertThat(unitsOfType("TN", "centre", "2025-07-01")).isEqualTo(13);
        assertThat(unitsOfType("TN", "school", "2025-07-01")).isEqualTo(1);
        assertThat(unitsOfType("TN", "board", "2025-07-01")).isEqualTo(10);
        assertThat(unitsOfType("TN", "cell", "2025-07-01")).isEqualTo(1_850 + 250);
        assertThat(membersUnder("TN", "2025-07-01")).isEqualTo(35_372);
        assertThat(membersUnder("TN", "2026-11-22"))
                .isEqualTo(count("SELECT COUNT(*) FROM cadre"))
                .isEqualTo(35_897);
        assertThat(count(living("2026-11-22") + " AND parent_id IS NULL")).isOne();
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM unit_version v JOIN unit u ON u.id = v.unit_id"
                                        + " WHERE u.code IN ('SN', 'TG') AND v.valid_to > '2025-07-01'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01",
                "2025-02-16",
                "2025-02-17",
                "2025-02-28",
                "2025-03-01",
                "2025-06-30",
                "2025-07-01",
                "2025-07-14",
                "2025-07-15",
                "2026-11-22"
            })
    void givesEveryUnitOneParentAndTheChainThatFollowsOnEveryDay(String day) {
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM (SELECT unit_id "
                                        + from(day)
                                        + " GROUP BY unit_id HAVING COUNT(*) > 1) twice"))
                .isZero();
        assertThat(
                        count(
                                "SELECT COUNT(*) "
                                        + from(day)
                                        + " AND parent_id IS NOT NULL"
                                        + " AND parent_id NOT IN (SELECT unit_id "
                                        + from(day)
                                        + ")"))
                .isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        WITH RECURSIVE chain AS (
                                            SELECT unit_id AS ancestor_id, unit_id AS descendant_id,
                                                0 AS depth, parent_id AS above
                                            FROM unit_version
                                            WHERE valid_from <= :day AND valid_to > :day
                                            UNION ALL
                                            SELECT v.unit_id, c.descendant_id, c.depth + 1,
                                                v.parent_id
                                            FROM chain c JOIN unit_version v ON v.unit_id = c.above
                                                AND v.valid_from <= :day AND v.valid_to > :day
                                        )
                                        SELECT COUNT(*) FROM (
                                            (SELECT ancestor_id, descendant_id, depth FROM chain
                                             EXCEPT
                                             SELECT ancestor_id, descendant_id, depth FROM unit_path
                                             WHERE NOT inherited AND valid_from <= :day
                                                AND valid_to > :day)
                                            UNION ALL
                                            (SELECT ancestor_id, descendant_id, depth FROM unit_path
                                             WHERE NOT inherited AND valid_from <= :day
                                                AND valid_to > :day
                                             EXCEPT
                                             SELECT ancestor_id, descendant_id, depth FROM chain)
                                        ) different
                                        """)
                                .param("day", day)
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT COUNT(*) FROM unit_version v
                                            JOIN unit_version above ON above.unit_id = v.parent_id
                                                AND above.valid_from <= :day AND above.valid_to > :day
                                        WHERE v.valid_from <= :day AND v.valid_to > :day
                                            AND NOT EXISTS (SELECT 1 FROM unit_type_placement p
                                                WHERE p.parent_type = above.type_code
                                                    AND p.child_type = v.type_code)
                                        """)
                                .param("day", day)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void tellsOfEveryUnitThatEndedWhoCarriesItOn() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM (SELECT unit_id, MAX(valid_to) AS last
                                        FROM unit_version GROUP BY unit_id) v
                                WHERE v.last < '9999-12-31' AND 1 <> (
                                    SELECT COUNT(*) FROM unit_succession s
                                    WHERE s.from_unit = v.unit_id AND s.main AND s.ended
                                        AND s.on_day = v.last)
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit_succession s
                                    JOIN unit_version v ON v.unit_id = s.from_unit
                                        AND v.valid_to = s.on_day AND v.type_code = 'direct_committee'
                                    JOIN unit_version n ON n.unit_id = s.to_unit
                                        AND n.valid_from = s.on_day
                                        AND n.type_code = 'commune_committee'
                                """))
                .isEqualTo(45);
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM unit_event WHERE document_number IS NULL"
                                        + " OR document_date > effective_on OR document_issuer = ''"))
                .isZero();
        assertThat(count("SELECT COUNT(DISTINCT kind) FROM unit_event")).isEqualTo(4);
    }

    @Test
    void letsTheOrganisationsServiceMakeOfTheEventsWhatAPlainTellingOfThemDoes() {
        OrganisationPlan plan = new OrganisationPlan();

        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT unit_id, name, short_name, type_code, parent_id,
                                            sort_order, valid_from, valid_to FROM unit_version
                                        """)
                                .query(
                                        (row, number) ->
                                                "%s|%s|%s|%s|%s|%s|%s|%s"
                                                        .formatted(
                                                                row.getString(1),
                                                                row.getString(2),
                                                                row.getString(3),
                                                                row.getString(4),
                                                                row.getString(5),
                                                                row.getString(6),
                                                                row.getString(7),
                                                                row.getString(8)))
                                .set())
                .isEqualTo(
                        plan.chronicle()
                                .versions()
                                .map(
                                        version ->
                                                "%s|%s|%s|%s|%s|%s|%s|%s"
                                                        .formatted(
                                                                version.unit(),
                                                                version.name(),
                                                                version.shortName(),
                                                                version.type(),
                                                                version.parent(),
                                                                version.order(),
                                                                version.from(),
                                                                version.to()))
                                .collect(Collectors.toSet()));
        PathPlan paths = new PathPlan(plan.chronicle());
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT ancestor_id, descendant_id, depth, inherited,
                                            valid_from, valid_to FROM unit_path
                                        """)
                                .query(
                                        (row, number) ->
                                                new PlannedPath(
                                                        row.getLong(1),
                                                        row.getLong(2),
                                                        row.getInt(3),
                                                        row.getBoolean(4),
                                                        row.getObject(5, LocalDate.class),
                                                        row.getObject(6, LocalDate.class)))
                                .set())
                .isEqualTo(
                        plan.units().stream()
                                .flatMap(unit -> paths.pathsOf(unit.id()).stream())
                                .collect(Collectors.toSet()));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT event_id, from_unit, to_unit, main, on_day
                                        FROM unit_succession WHERE ended
                                        """)
                                .query(
                                        (row, number) ->
                                                new PlannedSuccession(
                                                        row.getInt(1),
                                                        row.getLong(2),
                                                        row.getLong(3),
                                                        row.getBoolean(4),
                                                        row.getObject(5, LocalDate.class)))
                                .set())
                .isEqualTo(Set.copyOf(plan.chronicle().successions()));
    }

    @Test
    void countsWhatWasCompletedUnderTheDistrictsOnTheOldTree() {
        long onTheOldTree =
                count(
                        """
                        SELECT COUNT(*) FROM module_study s
                            JOIN unit_path p ON p.descendant_id = s.unit_id
                                AND p.valid_from <= '2025-06-30' AND p.valid_to > '2025-06-30'
                            JOIN unit u ON u.id = p.ancestor_id AND u.code = 'SN'
                        WHERE s.completed_at >= '2025-03-31 17:00' AND s.completed_at < '2025-06-30 17:00'
                        """);
        long recount =
                count(
                        """
                        SELECT COUNT(*) FROM module_study s JOIN cadre c ON c.id = s.cadre_id
                        WHERE c.code LIKE 'SN%' AND s.completed_at >= '2025-03-31 17:00'
                            AND s.completed_at < '2025-06-30 17:00'
                        """);
        long byDistrict =
                count(
                        """
                        SELECT COUNT(*) FROM module_study s
                            JOIN unit_path p ON p.descendant_id = s.unit_id
                                AND p.valid_from <= '2025-06-30' AND p.valid_to > '2025-06-30'
                            JOIN unit_version v ON v.unit_id = p.ancestor_id
                                AND v.valid_to = '2025-07-01' AND v.type_code = 'direct_committee'
                            JOIN unit u ON u.id = v.unit_id AND u.code LIKE 'SN%'
                        WHERE s.completed_at >= '2025-03-31 17:00' AND s.completed_at < '2025-06-30 17:00'
                        """);
        assertThat(onTheOldTree).isGreaterThan(1_000).isEqualTo(recount).isEqualTo(byDistrict);
    }

    @Test
    void countsEverythingOnceOnTheTreeOfToday() {
        assertThat(
                        count(
                                """
                                SELECT SUM(c.completed) FROM unit_day_figure c
                                    JOIN unit_path p ON p.descendant_id = c.unit_id
                                        AND p.valid_to = '9999-12-31'
                                    JOIN unit u ON u.id = p.ancestor_id AND u.code = 'TN'
                                WHERE NOT c.present
                                """))
                .isEqualTo(count("SELECT COUNT(*) FROM module_study WHERE state = 'COMPLETED'"));
        assertThat(
                        count(
                                """
                                SELECT SUM(c.completed) FROM unit_day_figure c
                                    JOIN unit_path p ON p.descendant_id = c.unit_id
                                        AND p.valid_to = '9999-12-31' AND p.inherited
                                    JOIN unit u ON u.id = p.ancestor_id AND u.code = 'TN'
                                WHERE NOT c.present
                                """))
                .as("carried on from cells that were merged")
                .isPositive();
    }

    @Test
    void booksWhatIsStudiedToTheCellOfTheDay() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM module_study s
                                WHERE s.state = 'COMPLETED' AND NOT EXISTS (
                                    SELECT 1 FROM membership m
                                    WHERE m.cadre_id = s.cadre_id AND m.unit_id = s.unit_id
                                        AND m.valid_from <= DATE(s.completed_at + INTERVAL 7 HOUR)
                                        AND m.valid_to > DATE(s.completed_at + INTERVAL 7 HOUR))
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM module_study s JOIN membership m
                                    ON m.cadre_id = s.cadre_id AND m.valid_to = '9999-12-31'
                                WHERE s.state <> 'COMPLETED' AND s.unit_id <> m.unit_id
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM membership m WHERE NOT EXISTS (
                                    SELECT 1 FROM unit_version v
                                    WHERE v.unit_id = m.unit_id AND v.valid_to >= m.valid_to)
                                """))
                .as("memberships that outlive their cell")
                .isZero();
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM membership WHERE reason LIKE 'Chuyển%'"
                                        + " AND valid_from > '2025-07-15'"))
                .isBetween(20L, 90L);
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM membership WHERE valid_from = '2025-07-15'"
                                        + " AND reason LIKE 'Hợp nhất%'"))
                .isGreaterThan(50);
    }

    @Test
    void letsEveryCentreServeTheCommunesOfItsDistrict() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit_version v WHERE v.type_code = 'commune_committee'
                                    AND 1 <> (SELECT COUNT(*) FROM service_area a
                                        WHERE a.unit_id = v.unit_id AND a.valid_from = '2025-07-01'
                                            AND a.valid_to = '9999-12-31')
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM service_area a
                                    JOIN unit_version v ON v.unit_id = a.unit_id
                                WHERE a.valid_to < '9999-12-31' AND a.valid_to <> '2025-07-01'
                                """))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM service_area WHERE valid_to = '2025-07-01'"))
                .isEqualTo(15);
    }

    @Test
    void keepsTheReportsOfTheLastQuarterOfTheDistrictsAlongTheOldTree() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit_report r
                                    JOIN reporting_period q ON q.id = r.period_id
                                        AND q.year = 2025 AND q.quarter = 2
                                    JOIN unit_version v ON v.unit_id = r.unit_id
                                        AND v.valid_from <= q.cut_off_on AND v.valid_to > q.cut_off_on
                                WHERE v.parent_id <> r.addressee_id
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit_report r
                                    JOIN reporting_period q ON q.id = r.period_id
                                        AND q.year = 2025 AND q.quarter = 2
                                    JOIN unit a ON a.id = r.addressee_id AND a.code = 'SN'
                                WHERE r.state = 'ACCEPTED'
                                """))
                .isEqualTo(14);
        assertThat(
                        count(
                                """
                                SELECT SUM(f.own_completed + f.below_completed) FROM report_figure f
                                    JOIN unit_report r ON r.id = f.report_id
                                    JOIN reporting_period q ON q.id = r.period_id
                                        AND q.year = 2025 AND q.quarter = 2
                                    JOIN unit a ON a.id = r.addressee_id AND a.code = 'SN'
                                """))
                .isEqualTo(
                        count(
                                """
                                SELECT COUNT(*) FROM report_person p
                                    JOIN unit_report r ON r.id = p.report_id
                                        AND p.state = 'COMPLETED'
                                    JOIN reporting_period q ON q.id = r.period_id
                                        AND q.year = 2025 AND q.quarter = 2
                                WHERE NOT EXISTS (SELECT 1 FROM unit_path up
                                    WHERE up.descendant_id = r.unit_id AND up.depth > 0
                                        AND up.valid_from <= q.cut_off_on AND up.valid_to > q.cut_off_on
                                        AND up.ancestor_id <> (SELECT id FROM unit WHERE code = 'SN')
                                        AND NOT EXISTS (SELECT 1 FROM unit_report above
                                            WHERE above.period_id = r.period_id
                                                AND above.unit_id = up.ancestor_id))
                                """))
                .isGreaterThan(500);
    }

    @Test
    void isLoadedInLessThanAMinute() {
        Duration all = TOOK.values().stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(all).as("%s", TOOK).isLessThan(Duration.ofSeconds(60));
        assertThat(demo.loaded()).isTrue();
    }

    @Test
    void leavesAProvinceThatAnEarlierVersionLoadedAlone() {
        jdbc.sql("UPDATE demo_load SET set_name = 'away' WHERE set_name = 'events'").update();
        try {
            assertThat(demo.loaded()).isTrue();
            demo.load(TODAY, (set, rows, took) -> assertThat(set).as("loaded").isEmpty());
        } finally {
            jdbc.sql("UPDATE demo_load SET set_name = 'events' WHERE set_name = 'away'").update();
        }
    }

    @Test
    void loadsNothingTwice() {
        long before = count("SELECT COUNT(*) FROM module_study");

        demo.load(TODAY.plusDays(3), (set, rows, took) -> assertThat(set).as("loaded").isEmpty());

        assertThat(count("SELECT COUNT(*) FROM module_study")).isEqualTo(before);
    }

    @Test
    void givesEveryUnitAPathToTheProvinceEvenIfItHasEnded() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit u WHERE 1 <> (
                                    SELECT COUNT(*) FROM unit_path p
                                        JOIN unit top ON top.id = p.ancestor_id AND top.code = 'TN'
                                    WHERE p.descendant_id = u.id AND p.valid_to = '9999-12-31')
                                """))
                .isZero();
    }

    @Test
    void countsPerUnitWhatTheStudiesSay() {
        assertThat(application.getBean(CompletionCounts.class).drift()).isEmpty();
        assertThat(percentCompleted("luat-phong-chong-tham-nhung")).isBetween(70L, 80L);
        assertThat(percentCompleted("dot-sinh-hoat-chinh-tri")).isBetween(40L, 50L);
    }

    @Test
    void keepsEnrolmentsAndStudiesInStep() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM enrolment e
                                WHERE (e.state = 'COMPLETED') <> (2 = (
                                    SELECT COUNT(*) FROM module_study s
                                    WHERE s.cadre_id = e.cadre_id AND s.state = 'COMPLETED'))
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM module_study
                                WHERE started_at < summoned_at OR completed_at < started_at
                                    OR completed_at >= '2026-11-22' OR started_at >= '2026-11-22'
                                """))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM training_class WHERE state = 'CLOSED'"))
                .isEqualTo(55 + 26);
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM training_class k WHERE k.state = 'CLOSED' AND
                                    (SELECT COUNT(*) FROM enrolment e WHERE e.class_id = k.id)
                                        NOT BETWEEN 30 AND 120
                                """))
                .isZero();
    }

    @Test
    void marksPastAttemptsAsTheirAnswersDeserve() {
        assertThat(count("SELECT COUNT(*) FROM attempt")).isBetween(2_990L, 3_005L);
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM attempt a WHERE a.passed <> (a.mark >= 5)
                                    OR 20 <> (SELECT COUNT(*) FROM paper_item i
                                        WHERE i.attempt_id = a.id)
                                    OR a.correct_count <> (SELECT COUNT(*) FROM item_mark m
                                        WHERE m.attempt_id = a.id AND m.mark = 0.5)
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM attempt a JOIN module_study s
                                    ON s.cadre_id = a.cadre_id JOIN study_module m
                                    ON m.id = s.module_id AND m.code = 'luat-phong-chong-tham-nhung'
                                WHERE a.passed AND (s.mark <> a.mark OR s.completed_at <> a.closed_at)
                                    OR a.started_at < s.started_at
                                """))
                .isZero();
    }

    @Test
    void letsTwoQuestionsLookAsIfTheirKeyWereWrong() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM (
                                    SELECT i.question_version_id, m.answer, COUNT(*) AS people,
                                        SUM(COUNT(*)) OVER
                                            (PARTITION BY i.question_version_id) AS everybody
                                    FROM paper_item i
                                        JOIN item_mark m ON m.attempt_id = i.attempt_id
                                            AND m.position = i.position
                                        JOIN attempt a ON a.id = i.attempt_id AND a.mark >= 8
                                    GROUP BY i.question_version_id, m.answer
                                ) t JOIN question_option o
                                    ON o.question_version_id = t.question_version_id
                                        AND o.option_key = t.answer
                                WHERE o.fraction <= 0 AND 2 * t.people > t.everybody
                                """))
                .isEqualTo(2);
    }

    @Test
    void makesReportsWhoseFiguresCanBeOpened() {
        assertThat(count("SELECT COUNT(DISTINCT state) FROM unit_report")).isEqualTo(4);
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM report_figure f
                                WHERE f.own_completed <> (SELECT COUNT(*) FROM report_person p
                                        WHERE p.report_id = f.report_id
                                            AND p.module_id = f.module_id
                                            AND p.state = 'COMPLETED')
                                    OR f.below_completed <> (
                                        SELECT COALESCE(SUM(c.own_completed + c.below_completed), 0)
                                        FROM report_source s JOIN report_figure c
                                            ON c.report_id = s.child_report_id
                                                AND c.module_id = f.module_id
                                        WHERE s.report_id = f.report_id)
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit_report
                                WHERE submitted_by = decided_by OR submitted_at >= '2026-11-22'
                                    OR decided_at >= '2026-11-22'
                                """))
                .isZero();
        assertThat(
                        count(
                                """
                                SELECT SUM(below_summoned) FROM report_figure f
                                    JOIN unit_report r ON r.id = f.report_id
                                    JOIN unit_version v ON v.unit_id = r.unit_id
                                        AND v.type_code = 'commune_committee'
                                """))
                .isGreaterThan(1_000);
    }

    @Test
    void givesElevenAccountsOnePassword() {
        assertThat(demo.accounts())
                .extracting(DemoAccount::code)
                .containsExactly(
                        "hocvien",
                        "giangvien",
                        "giangvien2",
                        "giaovu",
                        "bithu",
                        "capuy",
                        "capuy-xa",
                        "theodoi",
                        "tinh",
                        "quantri",
                        "kiemtra");
        assertThat(demo.accounts()).extracting(DemoAccount::role).contains(Role.ADMINISTRATOR);
        String hash =
                jdbc.sql("SELECT DISTINCT password_hash FROM account WHERE demo")
                        .query(String.class)
                        .single();
        assertThat(application.getBean(PasswordEncoder.class).matches(DemoAccount.PASSWORD, hash))
                .isTrue();
        assertThat(count("SELECT COUNT(*) FROM account WHERE password_hash IS NOT NULL"))
                .isEqualTo(11);
    }

    @Test
    void letsTheDemoCadreGoOnWithALesson() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM lesson_progress p
                                    JOIN module_study s ON s.id = p.study_id
                                    JOIN account a ON a.cadre_id = s.cadre_id
                                WHERE a.code = 'hocvien' AND s.state = 'STUDYING'
                                    AND p.read_at IS NOT NULL
                                """))
                .isEqualTo(2);
    }

    private static String from(String day) {
        return "FROM unit_version WHERE valid_from <= '%s' AND valid_to > '%s'".formatted(day, day);
    }

    private static String living(String day) {
        return "SELECT COUNT(*) " + from(day);
    }

    private static long unitsOfType(String province, String type, String day) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM unit u
                            JOIN unit_path p ON p.ancestor_id = u.id AND NOT p.inherited
                                AND p.valid_from <= :day AND p.valid_to > :day
                            JOIN unit_version v ON v.unit_id = p.descendant_id
                                AND v.valid_from <= :day AND v.valid_to > :day
                        WHERE u.code = :province AND v.type_code = :type
                        """)
                .param("province", province)
                .param("type", type)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static long membersUnder(String province, String day) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM unit u
                            JOIN unit_path p ON p.ancestor_id = u.id AND NOT p.inherited
                                AND p.valid_from <= :day AND p.valid_to > :day
                            JOIN membership m ON m.unit_id = p.descendant_id
                                AND m.valid_from <= :day AND m.valid_to > :day
                        WHERE u.code = :province
                        """)
                .param("province", province)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private static long percentCompleted(String module) {
        return jdbc.sql(
                        """
                        SELECT 100 * SUM(c.completed) / SUM(c.summoned) FROM unit_day_figure c
                            JOIN study_module m ON m.id = c.module_id WHERE m.code = ? AND NOT c.present
                        """)
                .param(module)
                .query(Long.class)
                .single();
    }

    private static long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
