package vn.giangduong.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;

@IntegrationTest
class OpenApiTests {

    @Autowired MockMvc http;
    @Autowired JsonMapper json;
    @Autowired TestPeople people;
    @Autowired TestApi api;

    @Test
    void describesEveryOperationParameterAndAnswer() throws Exception {
        JsonNode document = document();
        List<String> missing = new ArrayList<>();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations++;
                String name = method.getKey() + " " + path.getKey();
                describes(name, method.getValue(), missing);
            }
        }
        assertThat(operations).isEqualTo(11);
        assertThat(missing).isEmpty();
    }

    @Test
    void describesEveryFieldOfEveryAnswer() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema :
                document().at("/components/schemas").properties()) {
            assertThat(schema.getValue().path("description").isString())
                    .as(schema.getKey())
                    .isTrue();
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                if (!field.getValue().has("description") && !field.getValue().has("$ref")) {
                    missing.add(schema.getKey() + "." + field.getKey());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void asksForABearerTokenEverywhere() throws Exception {
        JsonNode document = document();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/security/0").has("bearer")).isTrue();
    }

    @Test
    void answersAnUnknownPathAndAWrongMethodInTheApisForm() throws Exception {
        SignedIn officer = people.officer(Role.PROVINCE_OFFICER, people.province("Tỉnh"));
        http.perform(get("/api/v1/khong-co").with(api.as(officer)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("NOT_FOUND"));
        http.perform(delete("/api/v1/reports").with(api.as(officer)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", Matchers.containsString("GET")))
                .andExpect(jsonPath("$.code").value("METHOD_NOT_ALLOWED"));
    }

    private JsonNode document() throws Exception {
        return json.readTree(
                http.perform(get("/api/v1/openapi"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private static void describes(String name, JsonNode operation, List<String> missing) {
        if (!operation.has("summary") || !operation.has("description")) {
            missing.add(name);
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.has("description")) {
                missing.add(name + " parameter " + parameter.get("name").asString());
            }
        }
        for (String status : List.of("200", "400", "401", "404", "422", "500")) {
            String description = operation.at("/responses/" + status + "/description").asString();
            if (description.isEmpty() || description.equals("OK")) {
                missing.add(name + " answer " + status);
            }
        }
    }
}
