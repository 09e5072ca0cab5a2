package vn.giangduong.people.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giangduong.people.imports.OfficeLists.cells;
import static vn.giangduong.people.imports.OfficeLists.plain;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.table.XlsxLimits;
import vn.giangduong.base.table.XlsxReader;
import vn.giangduong.base.table.XlsxRow;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class PeopleImportApiTests {

    private static final Object[] HEAD = cells("Họ và tên", "Năm sinh", "Giới tính", "Chức vụ");

    @Autowired MockMvc http;
    @Autowired TestPeople people;
    @Autowired TestApi api;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private UnitId cell;
    private SignedIn officer;

    @BeforeEach
    void anOfficer() {
        clock.reset();
        UnitId province = people.province("Đảng bộ tỉnh");
        cell = people.unit("Chi bộ API", "cell", province);
        officer = people.officer(Role.PROVINCE_OFFICER, province);
    }

    private Path list(String position) {
        return plain(
                cells("Họ và tên", "Năm sinh", "Giới tính", "Chức vụ", "Chi bộ"),
                cells("Nguyễn Văn Đức", "1960", "Nam", position, "Chi bộ API"));
    }

    @Test
    void previewsFirstThenLandsAndAsksForThePlanOfChanges() throws Exception {
        http.perform(upload(list("Bí thư"), officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.landed").value(false))
                .andExpect(jsonPath("$.added").value(1));
        assertThat(members()).isZero();
        http.perform(upload(list("Bí thư"), officer).queryParam("preview", "false"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.landed").value(true));
        assertThat(members()).isEqualTo(1);
        http.perform(upload(list("Phó"), officer).queryParam("preview", "false"))
                .andExpect(status().isUnprocessableContent());
        String seen =
                http.perform(upload(list("Phó"), officer))
                        .andExpect(jsonPath("$.changes[0].before").value("Bí thư"))
                        .andExpect(jsonPath("$.changes[0].after").value("Phó"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        String plan = JsonPath.read(seen, "$.plan");
        http.perform(
                        upload(list("Phó"), officer)
                                .queryParam("preview", "false")
                                .queryParam("plan", plan))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed").value(1));
    }

    @Test
    void answersWithErrorsByRowOrWithTheMarkedWorkbook() throws Exception {
        Path broken = plain(HEAD, cells("Nguyễn Văn Đức", "1860", "Nam", "Bí thư"));
        http.perform(upload(broken, officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.errors[0].row").value(2))
                .andExpect(jsonPath("$.errors[0].column").value("B"))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
        http.perform(upload(broken, officer).queryParam("preview", "false"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].line").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("B"));
        byte[] marked =
                http.perform(upload(broken, officer).queryParam("marked", "true"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        List<XlsxRow> rows =
                XlsxReader.read("m.xlsx", new ByteArrayInputStream(marked), XlsxLimits.IMPORT)
                        .orThrow()
                        .rows();
        assertThat(rows.getFirst().cell(4).asText()).isEqualTo("Lỗi");
        assertThat(rows.get(1).cell(4).asText()).contains("1860");
        assertThat(rows.get(1).cell(0).asText()).isEqualTo("Nguyễn Văn Đức");
    }

    @Test
    void isNotThereForWhoLooksAfterNobody() throws Exception {
        SignedIn lecturer = people.officer(Role.LECTURER, cell);
        http.perform(upload(list("Bí thư"), lecturer)).andExpect(status().isNotFound());
    }

    private long members() {
        return jdbc.sql("SELECT COUNT(*) FROM membership WHERE unit_id = ?")
                .param(cell.value())
                .query(Long.class)
                .single();
    }

    private MockMultipartHttpServletRequestBuilder upload(Path list, SignedIn as)
            throws IOException {
        MockMultipartHttpServletRequestBuilder request =
                multipart("/api/v1/people/import")
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "ds.xlsx",
                                        "application/octet-stream",
                                        Files.readAllBytes(list)));
        request.with(api.as(as));
        return request;
    }
}
