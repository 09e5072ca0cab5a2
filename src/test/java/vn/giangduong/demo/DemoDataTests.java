package vn.giangduong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void holdsAProvinceOfTheSizeOfTheModel() {
        assertThat(unitsOfType("direct_committee")).isEqualTo(14);
        assertThat(unitsOfType("grassroots_committee")).isEqualTo(205);
        assertThat(unitsOfType("grassroots_cell")).isEqualTo(454);
        assertThat(unitsOfType("cell")).isEqualTo(1_850);
        assertThat(unitsOfType("centre")).isEqualTo(10);
        assertThat(count("SELECT COUNT(*) FROM cadre")).isEqualTo(31_372);
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit_path p JOIN membership m
                                    ON m.unit_id = p.descendant_id AND m.valid_to = '9999-12-31'
                                WHERE p.ancestor_id = 1
                                """))
                .isEqualTo(31_372);
    }

    @Test
    void isLoadedInLessThanAMinute() {
        Duration all = TOOK.values().stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(all).as("%s", TOOK).isLessThan(Duration.ofSeconds(60));
        assertThat(demo.loaded()).isTrue();
    }

    @Test
    void loadsNothingTwice() {
        long before = count("SELECT COUNT(*) FROM module_study");

        demo.load(TODAY.plusDays(3), (set, rows, took) -> assertThat(set).as("loaded").isEmpty());

        assertThat(count("SELECT COUNT(*) FROM module_study")).isEqualTo(before);
    }

    @Test
    void givesEveryUnitAPathToTheProvince() {
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit u WHERE NOT EXISTS (
                                    SELECT 1 FROM unit_path p
                                    WHERE p.descendant_id = u.id AND p.ancestor_id = 1)
                                """))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM unit_path WHERE depth = 0"))
                .isEqualTo(count("SELECT COUNT(*) FROM unit"));
        assertThat(
                        count(
                                """
                                SELECT COUNT(*) FROM unit_version v JOIN unit_version above
                                    ON above.unit_id = v.parent_id
                                WHERE NOT EXISTS (SELECT 1 FROM unit_type_placement p
                                    WHERE p.parent_type = above.type_code
                                        AND p.child_type = v.type_code)
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
                .isEqualTo(55);
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
                                        AND v.type_code = 'direct_committee'
                                """))
                .isGreaterThan(3_000);
    }

    @Test
    void givesNineAccountsOnePassword() {
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
                        "tinh",
                        "quantri");
        assertThat(demo.accounts()).extracting(DemoAccount::role).contains(Role.ADMINISTRATOR);
        String hash =
                jdbc.sql("SELECT DISTINCT password_hash FROM account WHERE demo")
                        .query(String.class)
                        .single();
        assertThat(application.getBean(PasswordEncoder.class).matches(DemoAccount.PASSWORD, hash))
                .isTrue();
        assertThat(count("SELECT COUNT(*) FROM account WHERE password_hash IS NOT NULL"))
                .isEqualTo(9);
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

    private static long unitsOfType(String type) {
        return count("SELECT COUNT(*) FROM unit_version WHERE type_code = '" + type + "'");
    }

    private static long percentCompleted(String module) {
        return jdbc.sql(
                        """
                        SELECT 100 * SUM(c.completed) / SUM(c.summoned) FROM unit_count c
                            JOIN study_module m ON m.id = c.module_id WHERE m.code = ?
                        """)
                .param(module)
                .query(Long.class)
                .single();
    }

    private static long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
