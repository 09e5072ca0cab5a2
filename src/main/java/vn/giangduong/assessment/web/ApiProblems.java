package vn.giangduong.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.assessment.AttemptState;
import vn.giangduong.base.text.Messages;

/** Words refusals and numbers them. The player speaks Vietnamese, and so do its errors. */
@Component
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final int REFERENCE_BYTES = 5;

    private final Messages messages;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    ApiProblems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    ApiProblem problem(ApiCode code) {
        return problem(code, null, null, null);
    }

    ApiProblem problem(
            ApiCode code,
            @Nullable Instant since,
            @Nullable AttemptState state,
            @Nullable Integer acknowledged) {
        byte[] bytes = new byte[REFERENCE_BYTES];
        random.nextBytes(bytes);
        String reference = HexFormat.of().withUpperCase().formatHex(bytes);
        LOG.info("Refused with {}, reference {}", code, reference);
        return new ApiProblem(
                code.name(),
                messages.get(code.messageKey(), Messages.VIETNAMESE),
                reference,
                since,
                state,
                acknowledged);
    }

    /** Answers from a filter, where there is no controller yet. */
    void write(HttpServletResponse response, ApiCode code) throws IOException {
        response.setStatus(code.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem(code)));
    }
}
