package vn.giangduong.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.text.Messages;

class PdfPagesTests {

    /** Every letter with every mark, small and capital. */
    private static final String LETTERS =
            "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự"
                    + " yỳýỷỹỵ đ";

    private final PdfPages pages = new PdfPages(new Messages());

    @Test
    void everyVietnameseLetterComesBackWholeAndInNfc() {
        String capitals = LETTERS.toUpperCase(Messages.VIETNAMESE);
        for (String family : List.of("Noto Sans", "Noto Serif")) {
            for (String weight : List.of("400", "700")) {
                String text =
                        PdfText.of(
                                        pages.render(
                                                page(
                                                        "font-family: '%s'; font-weight: %s; font-size: 9pt"
                                                                .formatted(family, weight),
                                                        "<p>" + LETTERS + "</p><p>" + capitals
                                                                + "</p>")))
                                .replaceAll("\\s+", " ");
                assertThat(text).contains(LETTERS).contains(capitals);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            }
        }
    }

    @Test
    void everyTypefaceTravelsWithTheDocument() throws IOException {
        byte[] pdf =
                pages.render(
                        page(
                                "font-family: 'Noto Serif'",
                                "<p>Sơn <b>Nguyên</b> <i>và</i></p>"
                                        + "<p style=\"font-family: 'Noto Sans'\">Trường</p>"));
        Set<String> names = new HashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName().replaceFirst("^\\w+\\+", ""));
            }
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "NotoSerif-Regular",
                        "NotoSerif-Bold",
                        "NotoSerif-Italic",
                        "NotoSans-Regular");
    }

    @Test
    void placesAreFilledEscapedAndRepeated() {
        PdfTemplate template =
                PdfTemplate.of(
                        "{{#a.key}}: {{who}}{{missing}}{{+units}}[{{name}} {{who}}"
                                + "{{+people}}({{name}}){{/people}}]{{/units}}");
        PdfValues values =
                new PdfValues()
                        .text("who", "<b>A & B</b>")
                        .list(
                                "units",
                                List.of("Một", "Hai"),
                                (unit, row) ->
                                        row.text("name", unit)
                                                .list(
                                                        "people",
                                                        List.of("An", "Bình"),
                                                        (person, inner) ->
                                                                inner.text("name", person)));
        assertThat(template.fill(values, key -> "Tên"))
                .isEqualTo(
                        "Tên: &lt;b&gt;A &amp; B&lt;/b&gt;"
                                + "[Một &lt;b&gt;A &amp; B&lt;/b&gt;(An)(Bình)]"
                                + "[Hai &lt;b&gt;A &amp; B&lt;/b&gt;(An)(Bình)]");
    }

    @Test
    void decomposedTextIsComposed() {
        String decomposed = Normalizer.normalize("Nguyễn Thị Hường", Normalizer.Form.NFD);
        String filled =
                PdfTemplate.of("{{name}}")
                        .fill(new PdfValues().text("name", decomposed), key -> key);
        assertThat(filled).isEqualTo("Nguyễn Thị Hường");
    }

    @Test
    void nothingIsFetchedFromFilesOrTheNetwork() {
        byte[] pdf =
                pages.render(
                        page(
                                "",
                                "<p>trước</p><img src='file:///etc/hostname'/>"
                                        + "<img src='http://127.0.0.1:9/x.png'/><p>sau</p>"));
        assertThat(PdfText.of(pdf)).contains("trước").contains("sau");
    }

    private static String page(String style, String body) {
        return "<html lang='vi'><head><title>Thử</title></head><body style=\"%s\">%s</body></html>"
                .formatted(style, body);
    }
}
