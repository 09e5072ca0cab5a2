package vn.giangduong.training.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.TrainingFixture;

/** Past memberships and completions by the REST API: previewed, landed, landed again. */
@IntegrationTest
class HistoryListsApiTests {

    @Autowired private MockMvc http;
    @Autowired private TestApi api;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;

    private UnitId province;
    private UnitId cell;
    private CadreId cadre;
    private String code;

    @BeforeEach
    void aCadre() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ thôn 1", "grassroots_cell", province);
        cadre = people.cadre("Y Hạnh", cell);
        code =
                jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                        .param(cadre.value())
                        .query(String.class)
                        .single();
    }

    @Test
    void membershipsComeInOnce() throws Exception {
        jdbc.sql("UPDATE membership SET valid_from = '2024-01-01' WHERE cadre_id = ?")
                .param(cadre.value())
                .update();
        SignedIn officer = people.officer(Role.PROVINCE_OFFICER, province);
        landsOnce(
                officer,
                "memberships",
                "code;full_name;unit;from;to\n%s;Y Hanh;%s;2021-05-01;2023-12-31\n"
                        .formatted(code, people.codeOf(cell)));
        assertThat(count("SELECT COUNT(*) FROM membership WHERE cadre_id = ?")).isEqualTo(2);
        assertThat(isTemplate(officer, "memberships")).isTrue();
        assertThat(status(people.officer(Role.TRAINING_OFFICER, province), "memberships"))
                .isEqualTo(404);
    }

    @Test
    void completionsComeInOnce() throws Exception {
        TrainingFixture fixture = new TrainingFixture(jdbc);
        StudyModuleId module = fixture.module("Luật Đất đai");
        SignedIn officer = people.officer(Role.TRAINING_OFFICER, province);
        landsOnce(
                officer,
                "completions",
                "code;full_name;module;completed;mark;system;document\n%s;Y Hạnh;%s;15/06/2026;8,5;Cổng;CV 35\n"
                        .formatted(code, fixture.codeOf(module)));
        assertThat(
                        count(
                                "SELECT COUNT(*) FROM module_study WHERE cadre_id = ? AND state ="
                                        + " 'COMPLETED' AND mark = 8.5"))
                .isEqualTo(1);
        assertThat(isTemplate(officer, "completions")).isTrue();
        assertThat(status(people.officer(Role.UNIT_SECRETARY, province), "completions"))
                .isEqualTo(404);
    }

    private void landsOnce(SignedIn who, String kind, String list) throws Exception {
        JsonNode preview = post(who, kind, list, null);
        assertThat(preview.get("problems").size()).isZero();
        assertThat(preview.get("added").asInt()).isEqualTo(1);
        assertThat(preview.get("landed").asBoolean()).isFalse();
        JsonNode landed = post(who, kind, list, preview.get("digest").asString());
        assertThat(landed.get("landed").asBoolean()).isTrue();
        JsonNode again = post(who, kind, list, landed.get("digest").asString());
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
    }

    private JsonNode post(SignedIn who, String kind, String list, @Nullable String confirm)
            throws Exception {
        var request =
                MockMvcRequestBuilders.multipart("/api/v1/lists/" + kind)
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "list.csv",
                                        "text/csv",
                                        list.getBytes(StandardCharsets.UTF_8)));
        if (confirm != null) {
            request.param("land", "true").param("confirm", confirm);
        }
        MvcResult result = http.perform(request.with(api.as(who))).andReturn();
        String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(result.getResponse().getStatus()).as(body).isEqualTo(200);
        return JsonMapper.builder().build().readTree(body);
    }

    private boolean isTemplate(SignedIn who, String kind) throws Exception {
        byte[] body =
                http.perform(
                                MockMvcRequestBuilders.get("/api/v1/lists/" + kind + "/template")
                                        .with(api.as(who)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            return !Objects.requireNonNull(zip.getNextEntry()).getName().isEmpty();
        }
    }

    private int status(SignedIn who, String kind) throws Exception {
        return http.perform(
                        MockMvcRequestBuilders.get("/api/v1/lists/" + kind + "/template")
                                .with(api.as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(cadre.value()).query(Long.class).single();
    }
}
