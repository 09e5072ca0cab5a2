package vn.giangduong.questionbank.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.questionbank.Drafts;

@IntegrationTest
class ImportApiTests {

    @Autowired MockMvc http;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestApi api;

    @LocalServerPort int port;

    private SignedIn lecturer;
    private String bank = "";

    @BeforeEach
    void aLecturer() {
        lecturer = people.officer(Role.LECTURER, people.province("Kon Tum"));
        bank = Drafts.freshBank();
    }

    @Test
    void landsAFileOnce() throws Exception {
        String token = api.token(lecturer);
        http.perform(upload(twoQuestions()).with(api.with(token)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.bank").value(bank))
                .andExpect(jsonPath("$.added").value(2))
                .andExpect(jsonPath("$.unchanged").value(0));
        http.perform(upload(twoQuestions()).with(api.with(token)))
                .andExpect(jsonPath("$.added").value(0))
                .andExpect(jsonPath("$.unchanged").value(2));
        assertThat(api.logged(lecturer, "bank.import")).isEqualTo(1);
        assertThat(api.logged(lecturer, "api.call")).isEqualTo(2);
    }

    @Test
    void landsNothingOfAFileWithErrorsAndNamesTheirLines() throws Exception {
        String broken =
                Drafts.gift(
                        bank,
                        Drafts.question("Q-1", "Câu thứ nhất?"),
                        "// [id:Q-2] [tag:level:nhan-biet]\n::Q-2:: Câu thứ hai? {\n~A\n~B\n}\n");
        http.perform(upload(broken).with(api.as(lecturer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("BAD_INPUT"))
                .andExpect(jsonPath("$.problems[0].source").value("câu hỏi.gift"))
                .andExpect(jsonPath("$.problems[0].line").isNumber())
                .andExpect(jsonPath("$.problems[0].message").isNotEmpty());
        assertThat(banks()).isZero();
    }

    @Test
    void refusesWhatIsNoText() throws Exception {
        http.perform(
                        multipart("/api/v1/question-banks/import")
                                .file(file(new byte[] {'a', (byte) 0xC3, 'b'}))
                                .with(api.as(lecturer)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        jsonPath("$.problems[0].message")
                                .value(
                                        "Nội dung không phải văn bản UTF-8. Hãy lưu lại theo mã"
                                                + " UTF-8 rồi gửi lại."));
    }

    @Test
    void refusesAFileOfMoreThanTwentyMegabytes() throws Exception {
        byte[] head =
                String.join(
                                "\r\n",
                                "--edge",
                                "Content-Disposition: form-data; name=file; filename=q.gift",
                                "Content-Type: text/plain",
                                "",
                                "")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + port
                                                + "/api/v1/question-banks/import"))
                        .header("Authorization", "Bearer " + api.token(lecturer))
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        List.of(head, new byte[20 * 1024 * 1024 + 1], tail)))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Chỉ nhận tệp tối đa 20 MB");
        }
    }

    @Test
    void saysThatTheFileIsMissing() throws Exception {
        http.perform(multipart("/api/v1/question-banks/import").with(api.as(lecturer)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].source").value("file"));
    }

    @Test
    void whoIsNoAuthorFindsNothingAndLandsNothing() throws Exception {
        SignedIn officer = people.officer(Role.PROVINCE_OFFICER, people.province("Tỉnh"));
        http.perform(upload(twoQuestions()).with(api.as(officer))).andExpect(status().isNotFound());
        http.perform(upload(twoQuestions())).andExpect(status().isUnauthorized());
        assertThat(api.logged(officer, "access.refused")).isEqualTo(1);
        assertThat(banks()).isZero();
    }

    private String twoQuestions() {
        return Drafts.gift(
                bank,
                Drafts.question("Q-1", "Câu thứ nhất?"),
                Drafts.question("Q-2", "Câu thứ hai?"));
    }

    private static MockMultipartHttpServletRequestBuilder upload(String text) {
        return multipart("/api/v1/question-banks/import")
                .file(file(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", "C:\\thư mục\\câu hỏi.gift", "text/plain", bytes);
    }

    private long banks() {
        return jdbc.sql("SELECT COUNT(*) FROM question_bank WHERE code = ?")
                .param(bank)
                .query(Long.class)
                .single();
    }
}
