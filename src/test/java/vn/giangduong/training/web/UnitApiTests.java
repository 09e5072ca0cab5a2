package vn.giangduong.training.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;

@IntegrationTest
class UnitApiTests {

    @Autowired MockMvc http;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestApi api;
    @Autowired TestClock clock;
    @Autowired CompletionCounts counts;

    private TrainingFixture fixture;
    private StudyModuleId module;
    private TrainingClassId trainingClass;
    private UnitId province;
    private UnitId committee;
    private UnitId cell;
    private UnitId otherCommittee;
    private SignedIn officer;

    @BeforeEach
    void aProvinceWithTwoCommittees() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        committee = people.unit("Đảng bộ A", "direct_committee", province);
        cell = people.unit("Chi bộ Một", "grassroots_cell", committee);
        otherCommittee = people.unit("Đảng bộ B", "direct_committee", province);
        module = fixture.module("Luật Phòng, chống tham nhũng");
        trainingClass =
                fixture.trainingClass(
                        people.unit("Trường Chính trị", "school", province),
                        fixture.programme("Chương trình", module),
                        LocalDate.of(2026, 6, 1),
                        "RUNNING");
        officer = people.officer(Role.COMMITTEE_OFFICER, committee);
    }

    @Test
    void tellsAUnitAndItsChildren() throws Exception {
        http.perform(unit(committee).with(api.as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value("2026-11-22"))
                .andExpect(jsonPath("$.unit.name").value("Đảng bộ A"))
                .andExpect(jsonPath("$.unit.type").value("direct_committee"))
                .andExpect(jsonPath("$.parent").isEmpty())
                .andExpect(jsonPath("$.children.total").value(1))
                .andExpect(jsonPath("$.children.items[0].code").value(people.codeOf(cell)));
    }

    @Test
    void cutsLongListsIntoPages() throws Exception {
        UnitId second = people.unit("Chi bộ Hai", "grassroots_cell", committee);
        UnitId third = people.unit("Chi bộ Ba", "grassroots_cell", committee);
        assertThat(second).isNotEqualTo(third);
        http.perform(unit(committee).param("page", "1").param("size", "2").with(api.as(officer)))
                .andExpect(jsonPath("$.children.items.length()").value(1))
                .andExpect(jsonPath("$.children.total").value(3));
        http.perform(unit(committee).param("page", "-1").param("size", "501").with(api.as(officer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems.length()").value(2))
                .andExpect(jsonPath("$.problems[0].source").value("page"));
    }

    @Test
    void countsAsOfTodayWhatTheScreensCount() throws Exception {
        study("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z");
        study("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", null);
        study("2026-07-01T00:00:00Z", null, null);
        counts.recount();
        http.perform(completion(committee).param("asOf", "2026-11-22").with(api.as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.module.code").value(fixture.codeOf(module)))
                .andExpect(jsonPath("$.totals.summoned").value(3))
                .andExpect(jsonPath("$.totals.studying").value(1))
                .andExpect(jsonPath("$.totals.completed").value(1))
                .andExpect(jsonPath("$.totals.notStarted").value(1))
                .andExpect(jsonPath("$.totals.percent").value(33.33))
                .andExpect(jsonPath("$.rows.items[0].unit").value(people.codeOf(cell)))
                .andExpect(jsonPath("$.rows.items[0].own").value(false))
                .andExpect(jsonPath("$.rows.items[0].figures.summoned").value(3));
    }

    @Test
    void countsAPastDayToItsEndInVietnam() throws Exception {
        // completed one second before midnight in Viet Nam, and one second after
        study("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", "2026-09-30T16:59:59Z");
        study("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", "2026-09-30T17:00:01Z");
        study("2026-10-01T00:00:00Z", null, null);
        counts.recount();
        http.perform(completion(committee).param("asOf", "2026-09-30").with(api.as(officer)))
                .andExpect(jsonPath("$.asOf").value("2026-09-30"))
                .andExpect(jsonPath("$.totals.summoned").value(2))
                .andExpect(jsonPath("$.totals.studying").value(1))
                .andExpect(jsonPath("$.totals.completed").value(1));
        http.perform(completion(cell).param("asOf", "2026-10-01").with(api.as(officer)))
                .andExpect(jsonPath("$.totals.summoned").value(3))
                .andExpect(jsonPath("$.totals.completed").value(2))
                .andExpect(jsonPath("$.rows.items[0].own").value(true));
        http.perform(completion(committee).param("asOf", "2026-06-30").with(api.as(officer)))
                .andExpect(jsonPath("$.totals.summoned").value(0))
                .andExpect(jsonPath("$.totals.percent").isEmpty())
                .andExpect(jsonPath("$.rows.items[0].unit").value(people.codeOf(cell)));
    }

    @Test
    void countsAPastDayOnTheTreeOfThatDay() throws Exception {
        study("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", "2026-09-01T00:00:00Z");
        moveCell(otherCommittee, LocalDate.of(2026, 10, 1));
        counts.recount();
        http.perform(completion(committee).param("asOf", "2026-09-30").with(api.as(officer)))
                .andExpect(jsonPath("$.totals.completed").value(1));
        http.perform(completion(committee).param("asOf", "2026-10-01").with(api.as(officer)))
                .andExpect(jsonPath("$.totals.completed").value(0));
        SignedIn other = people.officer(Role.COMMITTEE_OFFICER, otherCommittee);
        http.perform(completion(otherCommittee).with(api.as(other)))
                .andExpect(jsonPath("$.totals.completed").value(1));
        http.perform(completion(otherCommittee).param("asOf", "2026-09-30").with(api.as(other)))
                .andExpect(jsonPath("$.totals.completed").value(0));
    }

    @Test
    void choosesTheModuleMostPeopleWereSummonedTo() throws Exception {
        study("2026-07-01T00:00:00Z", null, null);
        counts.recount();
        http.perform(
                        get("/api/v1/units/{code}/completion", people.codeOf(committee))
                                .param("asOf", "2026-09-30")
                                .with(api.as(officer)))
                .andExpect(jsonPath("$.module.code").value(fixture.codeOf(module)));
        http.perform(
                        get("/api/v1/units/{code}/completion", people.codeOf(otherCommittee))
                                .with(api.as(people.officer(Role.PROVINCE_OFFICER, province))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.module").isEmpty())
                .andExpect(jsonPath("$.rows.total").value(0));
    }

    @Test
    void aUnitElsewhereLooksLikeOneThatDoesNotExist() throws Exception {
        String token = api.token(officer);
        for (String path : new String[] {"/api/v1/units/%s", "/api/v1/units/%s/completion"}) {
            for (String code : new String[] {people.codeOf(otherCommittee), "KHONG-CO"}) {
                http.perform(get(path.formatted(code)).with(api.with(token)))
                        .andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.code").value("NOT_FOUND"))
                        .andExpect(jsonPath("$.message").value(startsWith("Không có nội dung này")))
                        .andExpect(jsonPath("$.reference").value(startsWith("GD-")));
            }
        }
        assertThat(api.logged(officer, "access.refused")).isEqualTo(4);
    }

    @Test
    void aTokenGivesNoMoreThanItsHoldersRole() throws Exception {
        CadreId cadre = people.cadre("Y Hạnh", cell);
        http.perform(unit(cell).with(api.as(people.studying(cadre))))
                .andExpect(status().isNotFound());
        http.perform(unit(cell).with(api.as(people.officer(Role.LECTURER, province))))
                .andExpect(status().isNotFound());
    }

    @Test
    void everyCallIsLogged() throws Exception {
        http.perform(unit(committee).queryParam("asOf", "2026-10-01").with(api.as(officer)));
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT CONCAT(subject_id, ' ', detail) FROM audit_log
                                        WHERE account_id = ? AND action = 'api.call'
                                        """)
                                .param(officer.accountId())
                                .query(String.class)
                                .single())
                .isEqualTo(
                        "/api/v1/units/" + people.codeOf(committee) + " GET ?asOf=2026-10-01: 200");
    }

    @Test
    void withoutATokenThatWorksThereIsNothing() throws Exception {
        http.perform(unit(committee))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.code").value("UNAUTHORIZED"))
                .andExpect(jsonPath("$.message").value(startsWith("Cần mã truy cập")));
        http.perform(unit(committee).header("Authorization", "Bearer gd_sai"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void saysWhatIsWrongWithAParameter() throws Exception {
        String token = api.token(officer);
        http.perform(unit(committee).param("asOf", "30/09/2026").with(api.with(token)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].source").value("asOf"));
        http.perform(unit(committee).param("asOf", "2026-11-23").with(api.with(token)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].message").value(startsWith("Ngày này")));
        http.perform(
                        get("/api/v1/units/{code}/completion", people.codeOf(committee))
                                .param("module", "khong-co")
                                .header("Accept-Language", "en")
                                .with(api.with(token)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath("$.problems[0].message").value("There is no module “khong-co”."));
    }

    private MockHttpServletRequestBuilder unit(UnitId unit) {
        return get("/api/v1/units/{code}", people.codeOf(unit));
    }

    private MockHttpServletRequestBuilder completion(UnitId unit) {
        return get("/api/v1/units/{code}/completion", people.codeOf(unit))
                .param("module", fixture.codeOf(module));
    }

    /** A cadre of the cell summoned, begun and finished at those moments. */
    private void study(String summoned, String started, String completed) {
        CadreId cadre = people.cadre("A Đức", cell);
        fixture.summon(module, trainingClass, cadre, cell);
        jdbc.sql("UPDATE module_study SET summoned_at = ? WHERE cadre_id = ?")
                .param(Utc.bind(Instant.parse(summoned)))
                .param(cadre.value())
                .update();
        if (started != null) {
            fixture.start(module, cadre, Instant.parse(started));
        }
        if (completed != null) {
            fixture.complete(module, cadre, Instant.parse(completed), "8");
        }
    }

    private void moveCell(UnitId to, LocalDate on) {
        jdbc.sql("UPDATE unit_version SET valid_to = ? WHERE unit_id = ?")
                .param(on)
                .param(cell.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                            parent_id, valid_from, created_at)
                        SELECT unit_id, name, name_folded, short_name, type_code, ?, ?, created_at
                        FROM unit_version WHERE unit_id = ?
                        """)
                .param(to.value())
                .param(on)
                .param(cell.value())
                .update();
        jdbc.sql(
                        """
                        UPDATE unit_path SET valid_to = ?
                        WHERE descendant_id = ? AND ancestor_id = ?
                        """)
                .param(on)
                .param(cell.value())
                .param(committee.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from)
                        VALUES (?, ?, 1, ?)
                        """)
                .param(to.value())
                .param(cell.value())
                .param(on)
                .update();
    }
}
