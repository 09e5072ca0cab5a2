package vn.giangduong.assessment.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The player's page. It is the same for every attempt: the player reads the key from its address.
 */
@Controller
class QuizPage {

    private static final Resource PAGE =
            new ClassPathResource("META-INF/resources/player/player.html");

    /**
     * The page, with the cookie the player has to repeat when it opens an attempt.
     *
     * @param csrf is made, and its cookie set, only when somebody asks for its value
     */
    @GetMapping("/quiz/{id}")
    ResponseEntity<Resource> player(CsrfToken csrf) {
        csrf.getToken();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PAGE);
    }
}
