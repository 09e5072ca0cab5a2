package vn.giangduong.assessment.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The player's page. It is the same for every attempt: the player reads the key from its address.
 */
@Controller
class QuizPage {

    private static final Resource PAGE =
            new ClassPathResource("META-INF/resources/player/player.html");

    @GetMapping("/quiz/{id}")
    ResponseEntity<Resource> player() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PAGE);
    }
}
