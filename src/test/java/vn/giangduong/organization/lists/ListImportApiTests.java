package vn.giangduong.organization.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.giangduong.TestApi;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.table.XlsxLimits;
import vn.giangduong.base.table.XlsxReader;
import vn.giangduong.base.table.XlsxRow;

class ListImportApiTests extends OrganizationListTests {

    private static final String HEAD =
            "code,name,type,parent,valid_from,document_number,document_date,document_issuer\n";

    @Autowired private MockMvc http;
    @Autowired private TestApi api;

    private SignedIn officer;

    ListImportApiTests() {
        super("units");
    }

    @BeforeEach
    void anOfficer() {
        officer = people.officer(Role.PROVINCE_OFFICER, province);
    }

    private String row(String type) {
        return own + "K,Chi bộ K," + type + "," + code(communeA) + ",2025-07-01,1,2025-06-20,TU";
    }

    @Test
    void previewsThenLandsWhatWasSeenAndOnlyOnce() throws Exception {
        String seen =
                http.perform(upload(row("cell"), officer))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.landed").value(false))
                        .andExpect(jsonPath("$.added").value(1))
                        .andExpect(jsonPath("$.rows[0].row").value(2))
                        .andExpect(jsonPath("$.rows[0].outcome").value("NEW"))
                        .andExpect(jsonPath("$.rows[0].words[0]").isNotEmpty())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        http.perform(upload(row("cell"), officer).queryParam("land", "true"))
                .andExpect(status().isUnprocessableContent());
        assertThat(units.findByCode(own + "K", DAY)).isEmpty();
        String digest = JsonPath.read(seen, "$.digest");
        http.perform(
                        upload(row("cell"), officer)
                                .queryParam("land", "true")
                                .queryParam("confirm", digest))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.landed").value(true));
        assertThat(at(own + "K", DAY).name()).isEqualTo("Chi bộ K");
        http.perform(upload(row("cell"), officer).queryParam("land", "true"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unchanged").value(1));
    }

    @Test
    void answersWithEveryProblemByRowAndColumn() throws Exception {
        http.perform(upload(row("none"), officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems[0].row").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("C"))
                .andExpect(jsonPath("$.problems[0].field").value("type"))
                .andExpect(jsonPath("$.problems[0].message").isNotEmpty());
        http.perform(upload(row("none"), officer).queryParam("land", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].line").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("C"));
    }

    @Test
    void handsOutTheTemplateInTheReadersLanguage() throws Exception {
        for (String kind : List.of("units", "service-areas", "events")) {
            byte[] book =
                    http.perform(get("/api/v1/lists/" + kind + "/template").with(api.as(officer)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray();
            List<XlsxRow> rows =
                    XlsxReader.read("m.xlsx", new ByteArrayInputStream(book), XlsxLimits.IMPORT)
                            .orThrow()
                            .rows();
            assertThat(rows.getFirst().cell(0).asText()).matches("Mã .*|Số sự kiện");
        }
    }

    @Test
    void isNotThereForWhoLooksAfterNoUnitsAndForNoSuchList() throws Exception {
        SignedIn secretary = people.officer(Role.UNIT_SECRETARY, cell);
        http.perform(upload(row("cell"), secretary)).andExpect(status().isNotFound());
        http.perform(get("/api/v1/lists/none/template").with(api.as(officer)))
                .andExpect(status().isNotFound());
    }

    private MockMultipartHttpServletRequestBuilder upload(String row, SignedIn as) {
        MockMultipartHttpServletRequestBuilder request =
                multipart("/api/v1/lists/units")
                        .file(
                                new MockMultipartFile(
                                        "file",
                                        "ds.csv",
                                        "text/csv",
                                        (HEAD + row).getBytes(StandardCharsets.UTF_8)));
        request.with(api.as(as));
        return request;
    }
}
