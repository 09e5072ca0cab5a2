package vn.giangduong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.reporting.ReportFixture;
import vn.giangduong.reporting.UnitReportService;

@IntegrationTest
class ReportApiTests {

    @Autowired MockMvc http;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestApi api;
    @Autowired TestClock clock;
    @Autowired UnitReportService reports;

    private ReportFixture fixture;

    @BeforeEach
    void oneCellHasReported() {
        clock.reset();
        fixture = new ReportFixture(people, jdbc);
        fixture.roster(fixture.cell, 3, 2);
        fixture.submit(reports, fixture.cell);
        people.signOut();
    }

    @Test
    void tellsWhoHasAndHasNotReported() throws Exception {
        SignedIn officer = fixture.officer(fixture.grassroots);
        http.perform(reports(fixture.grassroots).with(api.as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.period.cutOffOn").value("2026-11-15"))
                .andExpect(jsonPath("$.own.state").value("DRAFT"))
                .andExpect(jsonPath("$.own.addressee").value(fixture.code(fixture.direct)))
                .andExpect(jsonPath("$.counts.SUBMITTED").value(1))
                .andExpect(jsonPath("$.counts.DRAFT").value(1))
                .andExpect(jsonPath("$.reports.total").value(2))
                .andExpect(
                        jsonPath(
                                        "$.reports.items[?(@.unit == '%s')].state"
                                                .formatted(fixture.code(fixture.cell)))
                                .value("SUBMITTED"))
                .andExpect(
                        jsonPath(
                                        "$.reports.items[?(@.unit == '%s')].submittedAt"
                                                .formatted(fixture.code(fixture.cell)))
                                .value("2026-11-22T02:00:00Z"));
        assertThat(api.logged(officer, "api.call")).isEqualTo(1);
    }

    @Test
    void tellsTheStateOfACellsOwnReport() throws Exception {
        http.perform(reports(fixture.cell).with(api.as(fixture.secretary(fixture.cell))))
                .andExpect(jsonPath("$.own.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.reports.total").value(0));
    }

    @Test
    void goesThroughEveryLevelInPages() throws Exception {
        http.perform(
                        reports(fixture.province)
                                .param("everyLevel", "true")
                                .param("size", "3")
                                .with(api.as(fixture.provinceOfficer())))
                .andExpect(jsonPath("$.own").isEmpty())
                .andExpect(jsonPath("$.reports.items.length()").value(3))
                .andExpect(jsonPath("$.reports.total").value(7));
    }

    @Test
    void aUnitElsewhereLooksLikeOneThatDoesNotExist() throws Exception {
        SignedIn officer = fixture.officer(fixture.grassroots);
        http.perform(reports(fixture.otherGrassroots).with(api.as(officer)))
                .andExpect(status().isNotFound());
        assertThat(api.logged(officer, "access.refused")).isEqualTo(1);
        http.perform(
                        get("/api/v1/reports")
                                .param("unit", "KHONG-CO")
                                .param("year", "2026")
                                .param("quarter", "4")
                                .with(api.as(officer)))
                .andExpect(status().isNotFound());
        http.perform(reports(fixture.grassroots)).andExpect(status().isUnauthorized());
    }

    @Test
    void saysWhatIsWrongWithAParameter() throws Exception {
        http.perform(
                        get("/api/v1/reports")
                                .param("unit", fixture.code(fixture.cell))
                                .param("year", "2026")
                                .param("quarter", "5")
                                .with(api.as(fixture.secretary(fixture.cell))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].message").value("Quý là 1, 2, 3 hoặc 4."));
        http.perform(
                        get("/api/v1/reports")
                                .param("unit", fixture.code(fixture.cell))
                                .param("year", "hai nghìn")
                                .param("quarter", "4")
                                .with(api.as(fixture.secretary(fixture.cell))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].source").value("year"));
    }

    private MockHttpServletRequestBuilder reports(UnitId unit) {
        return get("/api/v1/reports")
                .param("unit", fixture.code(unit))
                .param("year", "2026")
                .param("quarter", "4");
    }
}
