package vn.giangduong.base.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giangduong.IntegrationTest;

@IntegrationTest
class ErrorPagesTests {

    @Autowired private MockMvc http;

    @Test
    void aFailureShowsAReferenceNumberAndNothingOfItsCause() throws Exception {
        http.perform(failure().accept(MediaType.TEXT_HTML))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("Số tham chiếu:")))
                .andExpect(content().string(containsString("GD-")))
                .andExpect(content().string(not(containsString("secret cause"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void aProgramGetsTheSameAsJson() throws Exception {
        http.perform(failure().accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("INTERNAL_SERVER_ERROR"))
                .andExpect(jsonPath("$.reference").value(containsString("GD-")))
                .andExpect(content().string(not(containsString("secret cause"))));
    }

    private static MockHttpServletRequestBuilder failure() {
        return get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere")
                .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION,
                        new IllegalStateException("secret cause"));
    }
}
