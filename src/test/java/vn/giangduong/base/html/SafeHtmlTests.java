package vn.giangduong.base.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=\"javascript:alert(1)\">",
                "<img src='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+'>",
                "<img src='data:text/html;base64,PHNjcmlwdD4='>",
                "<img src='//evil.example/pixel.png'>",
                "<img src='http://evil.example/pixel.png'>",
                "<svg onload=alert(1)><path/></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<iframe src='https://evil.example'></iframe>",
                "<object data='x.swf'></object><embed src='x.swf'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt:alert(1)'>x</a>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<a href='java&#10;script:alert(1)'>x</a>",
                "<a href='&#106;avascript:alert(1)'>x</a>",
                "<a href='\u0001javascript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:x'>x</a>",
                "<a href='//evil.example'>x</a>",
                "<a href='/\\evil.example'>x</a>",
                "<p style='background:url(javascript:alert(1))'>x</p>",
                "<style>@import '//evil.example/x.css';</style>",
                "<body onload=alert(1)>x",
                "<form action='https://evil.example'><input name=a><button>x</button></form>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<base href='https://evil.example/'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<p id='logout' class='x' onclick='alert(1)'>x</p>",
            })
    void letsNothingThroughThatRunsOrCallsOut(String attack) {
        String safe = SafeHtml.sanitize(attack).toLowerCase(Locale.ROOT);

        assertThat(safe)
                .doesNotContain(
                        "<script", "<style", "<iframe", "<svg", "<object", "<embed", "<form")
                .doesNotContain("<img", "<math", "<meta", "<base", "<link", "<input", "<!--[")
                .doesNotContain(" on", "href", "src=", "style=", "id=", "class=");
    }

    @Test
    void keepsAPictureWithoutItsHandlers() {
        assertThat(SafeHtml.sanitize("<img src=x onerror=alert(1) style='x' width=1>"))
                .isEqualTo("<img src=\"x\" alt=\"\" />");
    }

    @Test
    void keepsWhatLessonsAreMadeOf() {
        String lesson =
                "<h2>Điều 2</h2><p>Một <strong>hai</strong> <em>ba</em> <u>bốn</u> <s>năm</s>"
                        + " x<sub>1</sub><sup>2</sup></p><ul><li>a</li></ul><blockquote>b</blockquote>"
                        + "<pre><code>c</code></pre>";

        assertThat(SafeHtml.sanitize(lesson)).isEqualTo(lesson);
    }

    @Test
    void keepsTablesWithTheirSpansAndScopes() {
        String table =
                "<table><thead><tr><th scope=\"col\" colspan=\"2\">a</th></tr></thead>"
                        + "<tbody><tr><td rowspan=\"3\">b</td><td>c</td></tr></tbody></table>";

        assertThat(SafeHtml.sanitize(table)).isEqualTo(table);
        assertThat(SafeHtml.sanitize("<table><tr><td colspan=\"9999\">a</td></tr></table>"))
                .doesNotContain("colspan");
    }

    @Test
    void cutsLinksOffFromThePageThatOpensThem() {
        assertThat(SafeHtml.sanitize("<a href=\"https://vanban.example/luat?a=1\">x</a>"))
                .contains("rel=\"noopener\"")
                .contains("href=\"https://vanban.example/luat?a&#61;1\"");
        assertThat(SafeHtml.sanitize("<a href=\"/lessons/3#muc-2\">x</a>"))
                .contains("href=\"/lessons/3#muc-2\"");
        assertThat(SafeHtml.sanitize("<a href=\"mailto:a@b.example\">x</a>")).contains("mailto:");
    }

    @Test
    void keepsPicturesOfTheHouseAndOnesInsideThePage() {
        assertThat(SafeHtml.sanitize("<img src=\"media/so-do.png\" alt=\"Sơ đồ\">"))
                .isEqualTo("<img src=\"media/so-do.png\" alt=\"Sơ đồ\" />");
        assertThat(SafeHtml.sanitize("<img src=\"data:image/png;base64,iVBORw0KGgo\">"))
                .isEqualTo("<img src=\"data:image/png;base64,iVBORw0KGgo\" alt=\"\" />");
        assertThat(SafeHtml.sanitize("<img src=\"https://a.example/b.webp\" alt=\"c\">"))
                .contains("https://a.example/b.webp");
    }

    @Test
    void leavesTheFirstHeadingLevelToThePage() {
        assertThat(SafeHtml.sanitize("<h1>a</h1><b>b</b><i>c</i>"))
                .isEqualTo("<h2>a</h2><strong>b</strong><em>c</em>");
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = SafeHtml.sanitize("<p>a = {{b}} & <b>c</b><a href='x?y=1&z=2'>d</a>");

        assertThat(SafeHtml.sanitize(once)).isEqualTo(once);
    }

    @Test
    void rendersMarkdownOneHeadingLevelDown() {
        assertThat(SafeHtml.markdown("# Một\n\n## Hai\n\n###### Sáu\n\n3. ba"))
                .isEqualToIgnoringNewLines(
                        "<h2>Một</h2><h3>Hai</h3><h6>Sáu</h6><ol start=\"3\"><li>ba</li></ol>");
    }

    @Test
    void rendersMarkdownTables() {
        assertThat(SafeHtml.markdown("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<th>a</th>")
                .contains("<td align=\"right\">2</td>");
    }

    @Test
    void makesHtmlInMarkdownSafeToo() {
        assertThat(SafeHtml.markdown("a <script>alert(1)</script> [x](javascript:alert(1))"))
                .doesNotContain("script");
    }

    @Test
    void givesTheWordsAlone() {
        assertThat(
                        SafeHtml.plainText(
                                "<h2>Điều 2</h2><p>Một<b>hai</b> &amp; ba<br>bốn</p>"
                                        + "<script>x()</script><img src=a alt='Sơ đồ'>"))
                .isEqualTo("Điều 2 Mộthai & ba bốn Sơ đồ");
    }

    @Test
    void composesText() {
        String decomposed = Normalizer.normalize("<p>Nguyễn</p>", Normalizer.Form.NFD);

        assertThat(SafeHtml.sanitize(decomposed)).isEqualTo("<p>Nguyễn</p>");
        assertThat(SafeHtml.markdown(decomposed)).contains("Nguyễn");
        assertThat(SafeHtml.plainText(decomposed)).isEqualTo("Nguyễn");
    }
}
