package vn.giangduong.questionbank.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giangduong.base.input.BadInputException;

class HostileDocumentsTests {

    @TempDir private Path folder = Path.of("");

    private void refuses(byte[] file, String key) throws Exception {
        Path path = Files.write(folder.resolve("de.docx"), file);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> WordFile.read("de.docx", path))
                .satisfies(
                        refused ->
                                assertThat(refused.problems().getFirst().messageKey())
                                        .isEqualTo("questionbank.word.file." + key));
    }

    @Test
    void refusesFilesThatLieAboutTheirType() throws Exception {
        refuses(Docx.utf8("chỉ là văn bản"), "notADocument");
        refuses(new byte[0], "notADocument");
        refuses(Docx.utf8("PK tệp không phải zip"), "damaged");
        refuses(
                new byte[] {
                    (byte) 0xD0,
                    (byte) 0xCF,
                    0x11,
                    (byte) 0xE0,
                    (byte) 0xA1,
                    (byte) 0xB1,
                    0x1A,
                    (byte) 0xE1,
                    0
                },
                "oldFormatOrPassword");
        refuses(Docx.zip(Map.of("xl/workbook.xml", Docx.utf8("<workbook/>"))), "notADocument");
        refuses(new Docx().bytes("<workbook/>"), "notADocument");
    }

    @Test
    void refusesNamesThatLeadOutOfTheArchive() throws Exception {
        refuses(Docx.of("Câu 1").part("../../etc/cron.d/x", new byte[1]).bytes(), "damaged");
        refuses(Docx.of("Câu 1").part("/etc/passwd", new byte[1]).bytes(), "damaged");
        refuses(Docx.of("Câu 1").part("C:\\x", new byte[1]).bytes(), "damaged");
    }

    @Test
    void refusesEntities() throws Exception {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                        + Docx.of("Câu 1").document().substring(38).replace("Câu", "&a;");
        refuses(new Docx().bytes(bomb), "damaged");
    }

    @Test
    void stopsUnpackingABomb() throws Exception {
        String zeros = "<w:p><w:r><w:t>" + "0".repeat(1 << 20) + "</w:t></w:r></w:p>";
        refuses(Docx.of().xml(zeros.repeat(4)).bytes(), "tooMuchText");
        String spaces = " ".repeat(101 << 20);
        refuses(Docx.of().xml(spaces).bytes(), "unpackedTooLarge");
    }

    @Test
    void refusesBrokenXmlAndEndlessNesting() throws Exception {
        refuses(new Docx().bytes(Docx.of("Câu 1").document().replace("</w:body>", "")), "damaged");
        String boxes = "<w:p><w:r>".repeat(100) + "</w:r></w:p>".repeat(100);
        refuses(Docx.of().xml(boxes).bytes(), "damaged");
        refuses(Docx.of().xml("<w:p/>".repeat(60_001)).bytes(), "tooManyParagraphs");
    }

    @Test
    void followsNoReferenceOutside() throws Exception {
        Path file =
                Files.write(
                        folder.resolve("de.docx"),
                        Docx.of("Câu 1. Hình {pic|}?", "*A. a", "B. b").bytes());

        assertThat(WordFile.read("de.docx", file).questions().getFirst().doubts())
                .extracting(Doubt::key)
                .containsExactly("pictureLeftOut");
    }
}
