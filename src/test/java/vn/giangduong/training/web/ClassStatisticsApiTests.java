package vn.giangduong.training.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;

@IntegrationTest
class ClassStatisticsApiTests {

    @Autowired MockMvc http;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestApi api;
    @Autowired TestClock clock;

    private UnitId province;
    private UnitId centre;
    private SignedIn officer;

    @BeforeEach
    void aClassOfTwo() {
        clock.reset();
        TrainingFixture fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        centre = people.unit("Trung tâm chính trị", "centre", province);
        UnitId cell = people.unit("Chi bộ", "grassroots_cell", province);
        TrainingClassId id =
                fixture.trainingClass(
                        centre,
                        fixture.programme("Bồi dưỡng", fixture.module("Luật")),
                        LocalDate.of(2026, 6, 15),
                        "CLOSED");
        fixture.enrolment(id, people.cadre("A Đức", cell), cell, "COMPLETED", "9.5", true);
        fixture.enrolment(id, people.cadre("Y Hạnh", cell), cell, "FAILED", "3", false);
        officer = people.officer(Role.TRAINING_OFFICER, centre);
    }

    @Test
    void givesARowAProgramme() throws Exception {
        http.perform(statistics(centre).with(api.as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Trung tâm chính trị"))
                .andExpect(jsonPath("$.rows.length()").value(1))
                .andExpect(jsonPath("$.rows[0].title").value("Bồi dưỡng"))
                .andExpect(jsonPath("$.rows[0].learners").value(2))
                .andExpect(jsonPath("$.rows[0].women").value(2))
                .andExpect(jsonPath("$.rows[0].excellent").value(1))
                .andExpect(jsonPath("$.rows[0].failed").value(1))
                .andExpect(jsonPath("$.rows[0].passedPercent").value(50.0))
                .andExpect(jsonPath("$.rows[0].ages.length()").value(8))
                .andExpect(jsonPath("$.rows[0].ages[3].from").value(41))
                .andExpect(jsonPath("$.rows[0].ages[3].learners").value(2))
                .andExpect(jsonPath("$.totals.learners").value(2));
        assertThat(api.logged(officer, "training.statistics.exported")).isEqualTo(1);
    }

    @Test
    void aCentreElsewhereLooksLikeOneThatDoesNotExist() throws Exception {
        UnitId elsewhere = people.unit("Trung tâm khác", "centre", province);
        http.perform(statistics(elsewhere).with(api.as(officer))).andExpect(status().isNotFound());
        assertThat(api.logged(officer, "access.refused")).isEqualTo(1);
    }

    @Test
    void withoutATokenThereIsNothing() throws Exception {
        http.perform(statistics(centre)).andExpect(status().isUnauthorized());
    }

    @Test
    void saysWhatIsWrongWithAPeriod() throws Exception {
        String token = api.token(officer);
        http.perform(
                        get("/api/v1/class-statistics")
                                .param("centre", people.codeOf(centre))
                                .param("from", "2026-12-31")
                                .param("to", "2026-01-01")
                                .with(api.with(token)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].column").value("to"));
        http.perform(
                        get("/api/v1/class-statistics")
                                .param("centre", people.codeOf(centre))
                                .with(api.with(token)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].source").value("from"))
                .andExpect(jsonPath("$.problems[0].message").value("Thiếu “from”."));
    }

    private MockHttpServletRequestBuilder statistics(UnitId unit) {
        return get("/api/v1/class-statistics")
                .param("centre", people.codeOf(unit))
                .param("from", "2026-01-01")
                .param("to", "2026-12-31");
    }
}
