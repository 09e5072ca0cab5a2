package vn.giangduong.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;

@IntegrationTest
class ItemAnalysisApiTests {

    @Autowired MockMvc http;
    @Autowired TestPeople people;
    @Autowired TestApi api;

    private SignedIn lecturer;

    @BeforeEach
    void aLecturer() {
        lecturer = people.officer(Role.LECTURER, people.province("Kon Tum"));
    }

    @Test
    void givesTheFiguresOfTheTestAndItsItems() throws Exception {
        // worked by hand: variances 1/3, 1/3, 1/4, of totals 9/4: alpha = 3/2 (1 - 11/27) = 8/9
        http.perform(csv("q1,q2,q3\n1,1,1\n1,1,0\n0,0,0\n0,0,0\n").with(api.as(lecturer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.test.candidates").value(4))
                .andExpect(jsonPath("$.test.complete").value(true))
                .andExpect(jsonPath("$.test.scores.mean").value(1.25))
                .andExpect(jsonPath("$.test.reliability.kr20").value(true))
                .andExpect(jsonPath("$.test.reliability.alpha").value(closeTo(8.0 / 9, 1e-9)))
                .andExpect(jsonPath("$.test.passed").value(2))
                .andExpect(jsonPath("$.items[0].name").value("q1"))
                .andExpect(jsonPath("$.items[0].facility").value(0.5))
                .andExpect(jsonPath("$.items[2].facility").value(0.25))
                .andExpect(jsonPath("$.items[0].itemRest").isNumber())
                .andExpect(jsonPath("$.items[0].alphaIfDeleted").isNumber());
        assertThat(api.logged(lecturer, "assessment.matrix.analysed")).isEqualTo(1);
    }

    @Test
    void saysInWordsWhatStandsOut() throws Exception {
        StringBuilder matrix = new StringBuilder("easy,fair,turned\n");
        for (int i = 0; i < 100; i++) {
            boolean strong = i < 50;
            matrix.append("1,").append(strong ? 1 : 0).append(',').append(strong ? 0 : 1);
            matrix.append('\n');
        }
        http.perform(csv(matrix.toString()).with(api.as(lecturer)))
                .andExpect(jsonPath("$.items[0].findings[*].code").value(hasItem("TooEasy")))
                .andExpect(jsonPath("$.items[2].findings[0].code").value("NegativeDiscrimination"))
                .andExpect(jsonPath("$.items[2].findings[0].urgency").value("CHECK_KEY"))
                .andExpect(
                        jsonPath("$.items[2].findings[0].message").value(containsString("-1,00")));
    }

    @Test
    void takesAnUploadedSheetWithSemicolonsAndMaxima() throws Exception {
        byte[] sheet =
                "\uFEFFThí sinh;c1;c2\r\nmax;2;4\r\nA;1,5;4\r\nB;0;\r\nC;2;1\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        http.perform(
                        multipart("/api/v1/item-analysis")
                                .file(new MockMultipartFile("file", "lop.csv", "text/csv", sheet))
                                .with(api.as(lecturer)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.test.complete").value(false))
                .andExpect(jsonPath("$.test.scores").isEmpty())
                .andExpect(jsonPath("$.items[1].maximum").value(4.0))
                .andExpect(jsonPath("$.items[1].answers").value(2))
                .andExpect(jsonPath("$.items[1].facility").value(0.625));
    }

    @Test
    void namesBadCellsByRowAndColumn() throws Exception {
        http.perform(csv("q1,q2\n1,x\n2,1\n").with(api.as(lecturer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems.length()").value(2))
                .andExpect(jsonPath("$.problems[0].line").value(2))
                .andExpect(jsonPath("$.problems[0].column").value("q2"))
                .andExpect(
                        jsonPath("$.problems[0].message")
                                .value(containsString("“x” không phải điểm")))
                .andExpect(jsonPath("$.problems[1].line").value(3));
        http.perform(csv("").with(api.as(lecturer))).andExpect(status().isUnprocessableContent());
        http.perform(csv("q1\n1\n").param("max", "0").with(api.as(lecturer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problems[0].source").value("max"));
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        String row = "1,".repeat(1000) + "1\n";
        String large =
                row.repeat(ItemAnalysisController.MEGABYTES * 1024 * 1024 / row.length() + 1);
        http.perform(csv(large).with(api.as(lecturer)))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.message").value(containsString("10 MB")));
    }

    @Test
    void refusesOtherFormats() throws Exception {
        http.perform(
                        post("/api/v1/item-analysis")
                                .contentType("application/json")
                                .content("{}")
                                .with(api.as(lecturer)))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void isOnlyForThoseWhoSeeHowItemsDid() throws Exception {
        SignedIn secretary = people.officer(Role.UNIT_SECRETARY, people.province("Tỉnh"));
        http.perform(csv("q1\n1\n").with(api.as(secretary))).andExpect(status().isNotFound());
        http.perform(csv("q1\n1\n")).andExpect(status().isUnauthorized());
        assertThat(api.logged(secretary, "access.refused")).isEqualTo(1);
    }

    private static MockHttpServletRequestBuilder csv(String text) {
        return post("/api/v1/item-analysis").contentType("text/csv;charset=UTF-8").content(text);
    }
}
