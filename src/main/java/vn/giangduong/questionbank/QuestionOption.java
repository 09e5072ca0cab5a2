package vn.giangduong.questionbank;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One answer to choose.
 *
 * @param key a capital letter, unique within the version and never reassigned
 * @param html what is shown; safe
 * @param fraction the part of the question's mark this option earns, from -1 to 1
 * @param feedback safe HTML for whoever chose it, after the quiz, or null
 */
public record QuestionOption(
        String key, String html, BigDecimal fraction, @Nullable String feedback) {}
