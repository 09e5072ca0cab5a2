package vn.giangduong.base.lists.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.giangduong.base.lists.ListFiles.csv;
import static vn.giangduong.base.lists.ListFiles.encoded;
import static vn.giangduong.base.lists.ListFiles.file;
import static vn.giangduong.people.imports.OfficeLists.cells;
import static vn.giangduong.people.imports.OfficeLists.plain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.text.Messages;

class ListReaderTests {

    private static final Messages MESSAGES = new Messages();

    /** Columns of the list of events, one of them taken for a number. */
    private static final ListTemplate TEMPLATE =
            new ListTemplate(
                    "events",
                    "organization.lists.events",
                    List.of(
                            ListColumn.number("event"),
                            ListColumn.choice("kind", List.of("MERGE", "END")).needed(),
                            ListColumn.day("day").needed(),
                            ListColumn.text("units").needed().upTo(10),
                            ListColumn.text("note")));

    private static ListSheet read(ImportFile file) {
        return ListReader.read(file, TEMPLATE, MESSAGES, Messages.VIETNAMESE);
    }

    private static List<String> refusals(ImportFile file) {
        return catchThrowableOfType(BadInputException.class, () -> read(file)).problems().stream()
                .map(Problem::messageKey)
                .toList();
    }

    private static final String HEAD = "Sự kiện;Ngày hiệu lực;Mã đơn vị";

    @Test
    void readsCsvWithAnySeparatorWithOrWithoutAMark() {
        for (String text :
                List.of(
                        "Sự kiện;Ngày hiệu lực;Mã đơn vị\nKết thúc;01/07/2025;A",
                        "\uFEFFSự kiện,Ngày hiệu lực,Mã đơn vị\nKết thúc,01/07/2025,A",
                        "Sự kiện\tNgày hiệu lực\tMã đơn vị\nKết thúc\t01/07/2025\tA")) {
            ListSheet sheet = read(encoded(text, StandardCharsets.UTF_8));
            assertThat(sheet.problems()).isEmpty();
            ListRow row = sheet.rows().getFirst();
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.text("kind")).isEqualTo("END");
            assertThat(row.day("day")).isEqualTo(LocalDate.of(2025, 7, 1));
            assertThat(row.text("units")).isEqualTo("A");
            assertThat(row.has("note")).isFalse();
        }
    }

    @Test
    void readsAWorkbookBelowALetterheadWithItsDaysAndNumbers() {
        ImportFile book =
                new ImportFile(
                        "ds.xlsx",
                        plain(
                                cells("ĐẢNG BỘ TỈNH", "", "", ""),
                                cells("Danh sách sự kiện", "", "", ""),
                                cells("STT", "Ma don vi", "KIND", "effective on", "Event number"),
                                cells("1", "A", "Sáp nhập", LocalDate.of(2025, 7, 1), 12),
                                cells("2", "B", "merge", "2025-07-02", "1.234")));
        ListSheet sheet = read(book);
        assertThat(sheet.headerRow()).isEqualTo(3);
        assertThat(sheet.columns()).containsEntry("units", 1).containsEntry("event", 4);
        assertThat(sheet.rows()).extracting(ListRow::number).containsExactly(4, 5);
        assertThat(sheet.rows()).extracting(row -> row.text("kind")).containsOnly("MERGE");
        assertThat(sheet.rows())
                .extracting(row -> row.day("day"))
                .containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 2));
        assertThat(sheet.rows()).extracting(row -> row.number("event")).containsExactly(12L, 1234L);
    }

    @Test
    void takesHeadingsAndCellsForTheSameHoweverTheyAreComposed() {
        String text = "Sự kiện;Ngày hiệu lực;Mã đơn vị;Ghi chú\nSáp nhập;1/7/2025;A;Đổi  tên";
        ListRow row =
                read(encoded(
                                Normalizer.normalize(text, Normalizer.Form.NFD),
                                StandardCharsets.UTF_8))
                        .rows()
                        .getFirst();
        assertThat(row.text("kind")).isEqualTo("MERGE");
        assertThat(row.text("note")).isEqualTo("Đổi tên");
    }

    @Test
    void readsDaysAsPeopleWriteThem() {
        ListSheet sheet =
                read(
                        csv(
                                HEAD,
                                "Kết thúc;1/7/2025;A",
                                "Kết thúc;01-07-2025;B",
                                "Kết thúc;1.7.2025;C",
                                "Kết thúc;2025-07-01;D",
                                "Kết thúc;31/02/2025;E",
                                "Kết thúc;07/2025;F"));
        assertThat(sheet.rows().subList(0, 4))
                .extracting(row -> row.day("day"))
                .containsOnly(LocalDate.of(2025, 7, 1));
        assertThat(sheet.problems())
                .containsExactly(
                        ListProblem.of(6, "day", "base.lists.cell.badDay", "31/02/2025"),
                        ListProblem.of(7, "day", "base.lists.cell.badDay", "07/2025"));
        assertThat(sheet.rows().get(4).sound()).isFalse();
    }

    @Test
    void namesEveryCellThatIsEmptyTooLongOrNoneOfTheWords() {
        ListSheet sheet =
                read(csv(HEAD + ";Số sự kiện", "Nổ;01/07/2025;;x", ";;12345678901;", ";;;"));
        assertThat(sheet.rows()).hasSize(2).noneMatch(ListRow::sound);
        assertThat(sheet.problems())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("2 event", "2 kind", "2 units", "3 kind", "3 day", "3 units");
        ListWords words = new ListWords(MESSAGES, Messages.VIETNAMESE);
        assertThat(words.of(sheet.problems().get(1)))
                .isEqualTo("“Nổ” không thuộc các giá trị được nhận: Sáp nhập, Kết thúc.");
    }

    @Test
    void refusesHeadingsThatAreMissingUnknownOrThereTwice() {
        assertThat(refusals(csv("Sự kiện;Mã đơn vị;Màu;Kind", "Kết thúc;A;đỏ;END")))
                .containsExactlyInAnyOrder(
                        "base.lists.heading.unknown",
                        "base.lists.heading.twice",
                        "base.lists.heading.missing");
        assertThat(refusals(csv("một;hai", "ba;bốn"))).containsExactly("base.lists.heading.none");
        assertThat(refusals(csv(HEAD))).containsExactly("base.lists.file.noRows");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(refusals(file("ds.xlsx", new byte[] {1, 2, 3, 4, 5})))
                .containsExactly("base.table.notAWorkbook");
        assertThat(refusals(file("ds", new byte[] {'P', 'K', 3, 4, 5})))
                .containsExactly("base.table.damaged");
        assertThat(refusals(encoded(HEAD + "\nKết thúc;1/7/2025;A", StandardCharsets.UTF_16)))
                .containsExactly("base.lists.file.notText");
        assertThat(refusals(file("ds.csv", new byte[0])))
                .containsExactly("base.lists.heading.none");
    }

    @Test
    void refusesMoreColumnsThanAnybodyFillsIn() {
        assertThat(refusals(csv(HEAD, "x" + ";x".repeat(500))))
                .containsExactly("base.lists.file.tooLarge");
    }

    @Test
    void itsOwnExamplesAreReadWithoutAProblem() {
        ListWords words = new ListWords(MESSAGES, Messages.VIETNAMESE);
        byte[] book = TemplateWorkbook.bytes(TEMPLATE, words);
        assertThat(refusals(file("mau.xlsx", book))).containsExactly("base.lists.file.noRows");
    }
}
