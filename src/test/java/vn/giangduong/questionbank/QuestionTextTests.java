package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giangduong.questionbank.gift.GiftFormat;

class QuestionTextTests {

    @Test
    void makesParagraphsAndLineBreaksOfMoodlesLightFormat() {
        assertThat(QuestionText.blocks(GiftFormat.MOODLE, "Một\nhai\n\nba <b>bốn</b>"))
                .isEqualTo("<p>Một<br />hai</p><p>ba <strong>bốn</strong></p>");
    }

    @Test
    void showsPlainTextAsItIs() {
        assertThat(QuestionText.line(GiftFormat.PLAIN, "a < b & <b>c</b>"))
                .isEqualTo("a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;");
    }

    @Test
    void takesTheFrameOffASingleParagraphOnly() {
        assertThat(QuestionText.line(GiftFormat.MARKDOWN, "Điều **2**"))
                .isEqualTo("Điều <strong>2</strong>");
        assertThat(QuestionText.line(GiftFormat.MARKDOWN, "Một\n\nHai")).startsWith("<p>");
    }

    @Test
    void letsNoScriptThroughInAnyFormat() {
        for (GiftFormat format : GiftFormat.values()) {
            assertThat(
                            QuestionText.blocks(
                                    format, "x<script>alert(1)</script><img src=x onerror=y>"))
                    .doesNotContain("<script")
                    .doesNotContain("<img src=\"x\" onerror");
        }
    }

    @Test
    void readsTopicPathsWithSlashesInsideHeadings() {
        assertThat(TopicPath.of(" PCTN / Điều 2 ").headings()).containsExactly("PCTN", "Điều 2");
        assertThat(TopicPath.of("Luật 36//2018/Điều 2").headings())
                .containsExactly("Luật 36/2018", "Điều 2");
        assertThat(new TopicPath(List.of("Luật 36/2018", "Điều 2")).text())
                .isEqualTo("Luật 36//2018/Điều 2");
        assertThat(TopicPath.of(" / ").isEmpty()).isTrue();
    }

    @Test
    void findsWordsTypedWithOrWithoutMarksComposedOrNot() {
        String typed = Normalizer.normalize("Tham nhũng", Normalizer.Form.NFD);

        assertThat(SearchWords.typed(typed)).containsExactly("tham", "nhung");
        assertThat(SearchWords.of("PCTN-001", Drafts.single("Hành vi tham nhũng?")))
                .isEqualTo(
                        "pctn 001 hanh vi tham nhung muoi hai hanh vi muoi hanh vi"
                                + " luat 36 2018 qh14 dieu 2 khoan 1");
    }

    @Test
    void tellsContentsApartByEveryPart() {
        QuestionDraft draft = Drafts.single("Câu hỏi?");

        assertThat(ContentDigest.of(draft)).hasSize(64).isEqualTo(ContentDigest.of(draft));
        assertThat(ContentDigest.of(Drafts.valid(draft, null, null)))
                .isNotEqualTo(ContentDigest.of(draft));
    }

    @Test
    void proposesTheNextCode() {
        assertThat(QuestionCode.after("PCTN-080")).contains("PCTN-081");
        assertThat(QuestionCode.after("Q-9")).contains("Q-10");
        assertThat(QuestionCode.after("PCTN")).isEmpty();
    }

    @Test
    void acceptsOnlyCodesThatFitIntoLinks() {
        assertThat(QuestionCode.isCode("PCTN-001")).isTrue();
        assertThat(QuestionCode.isCode("Điều-1")).isFalse();
        assertThat(QuestionCode.isCode("a/b")).isFalse();
        assertThat(QuestionCode.isCode("a".repeat(81))).isFalse();
    }
}
