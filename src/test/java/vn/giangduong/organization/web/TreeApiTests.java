package vn.giangduong.organization.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventService;
import vn.giangduong.organization.events.UnitTarget;

@IntegrationTest
class TreeApiTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final LegalDocument DOCUMENT =
            new LegalDocument("12-QĐ/TU", LocalDate.of(2026, 6, 1), "Tỉnh ủy");

    @Autowired MockMvc http;
    @Autowired TestPeople people;
    @Autowired TestApi api;
    @Autowired TestClock clock;
    @Autowired UnitEventService events;

    private UnitId province;
    private UnitId first;
    private UnitId second;
    private UnitId cell;
    private SignedIn officer;

    @BeforeEach
    void twoCommunesBecameOne() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        first = people.unit("Đảng bộ xã A", "direct_committee", province);
        second = people.unit("Đảng bộ xã B", "direct_committee", province);
        cell = people.unit("Chi bộ thôn", "grassroots_cell", second);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        events.apply(
                new UnitEventDraft.Merge(
                        List.of(code(second)),
                        new UnitTarget.Existing(code(first)),
                        Map.of(),
                        DAY,
                        DOCUMENT,
                        ""),
                events.revision());
        people.signOut();
        officer = people.officer(Role.COMMITTEE_OFFICER, first);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private UnitCode code(UnitId unit) {
        return new UnitCode(people.codeOf(unit));
    }

    @Test
    void tellsTheWholeSubtreeOnADay() throws Exception {
        http.perform(
                        get("/api/v1/units/{code}/subtree", people.codeOf(first))
                                .with(api.as(officer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.asOf").value("2026-11-22"))
                .andExpect(jsonPath("$.units.total").value(2))
                .andExpect(jsonPath("$.units.items[0].code").value(people.codeOf(first)))
                .andExpect(jsonPath("$.units.items[0].parent").isEmpty())
                .andExpect(jsonPath("$.units.items[1].code").value(people.codeOf(cell)))
                .andExpect(jsonPath("$.units.items[1].parent").value(people.codeOf(first)));
        http.perform(
                        get("/api/v1/units/{code}/subtree", people.codeOf(first))
                                .param("asOf", "2026-06-30")
                                .with(api.as(officer)))
                .andExpect(jsonPath("$.units.total").value(1));
        http.perform(
                        get("/api/v1/units/{code}/subtree", people.codeOf(second))
                                .param("asOf", "2026-06-30")
                                .with(api.as(officer)))
                .andExpect(jsonPath("$.units.items[1].parent").value(people.codeOf(second)));
    }

    @Test
    void tellsWhatChangedBetweenTwoDays() throws Exception {
        String ended = "$.changes.items[?(@.code == '" + people.codeOf(second) + "')]";
        String moved = "$.changes.items[?(@.code == '" + people.codeOf(cell) + "')]";
        SignedIn all = people.officer(Role.PROVINCE_OFFICER, province);
        http.perform(
                        get("/api/v1/units/{code}/changes", people.codeOf(province))
                                .param("before", "2026-06-30")
                                .param("after", "2026-07-01")
                                .with(api.as(all)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unchanged").value(1))
                .andExpect(jsonPath("$.changes.total").value(3))
                .andExpect(jsonPath(ended + ".kinds[0]").value("ENDED"))
                .andExpect(jsonPath(ended + ".successors[0]").value(people.codeOf(first)))
                .andExpect(jsonPath(moved + ".kinds[0]").value("MOVED"))
                .andExpect(jsonPath(moved + ".before.parent").value(people.codeOf(second)))
                .andExpect(jsonPath(moved + ".after.parent").value(people.codeOf(first)));
        http.perform(
                        get("/api/v1/units/{code}/changes", people.codeOf(province))
                                .param("before", "2026-07-01")
                                .param("after", "2026-06-30")
                                .with(api.as(all)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].source").value("before"));
    }

    @Test
    void namesNobodyOutsideTheHoldersSubtree() throws Exception {
        for (String call : List.of("subtree", "changes?before=2026-01-01")) {
            http.perform(
                            get("/api/v1/units/" + people.codeOf(province) + "/" + call)
                                    .with(api.as(officer)))
                    .andExpect(status().isNotFound());
        }
    }
}
