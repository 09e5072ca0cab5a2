package vn.giangduong.people.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giangduong.people.imports.OfficeLists.cells;
import static vn.giangduong.people.imports.OfficeLists.plain;
import static vn.giangduong.people.imports.OfficeLists.row;
import static vn.giangduong.people.imports.OfficeLists.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.table.workbook.WorkbookLimits;
import vn.giangduong.base.text.legacy.LegacyEncoding;
import vn.giangduong.people.imports.OfficeLists;

class PeopleSheetTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<PersonRow> people = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();

    @Test
    void readsACommunesListUnderItsLetterhead() throws IOException {
        SheetInspection found = read(OfficeLists.letterhead("Chi bộ thôn 1", "Chi bộ thôn 2"));
        assertThat(found.choices().header().firstRow()).isEqualTo(5);
        assertThat(found.choices().header().lastRow()).isEqualTo(6);
        assertThat(found.choices().fields())
                .containsEntry(1, Field.FULL_NAME)
                .containsEntry(2, Field.FULL_NAME)
                .containsEntry(3, Field.MALE)
                .containsEntry(4, Field.FEMALE)
                .containsEntry(5, Field.POSITION)
                .containsEntry(6, Field.CODE);
        assertThat(people)
                .extracting(
                        PersonRow::fullName,
                        PersonRow::birth,
                        PersonRow::sex,
                        PersonRow::code,
                        PersonRow::unit)
                .containsExactly(
                        tuple(
                                "Nguyễn Văn Đức",
                                Birth.on(LocalDate.of(1960, 2, 3)),
                                "M",
                                "00123",
                                "Chi bộ thôn 1"),
                        tuple("Trần Thị Hằng", Birth.in(1972), "F", null, "Chi bộ thôn 1"),
                        tuple(
                                "A Đức",
                                Birth.on(LocalDate.of(1985, 12, 25)),
                                "M",
                                null,
                                "Chi bộ thôn 2"));
        assertThat(problems).isEmpty();
        assertThat(skipped)
                .extracting(SkippedRow::row, SkippedRow::reason)
                .containsExactly(
                        tuple(7, SkippedRow.Reason.HEADING),
                        tuple(8, SkippedRow.Reason.GROUP),
                        tuple(11, SkippedRow.Reason.GROUP),
                        tuple(13, SkippedRow.Reason.TOTAL),
                        tuple(15, SkippedRow.Reason.SIGNATURE),
                        tuple(16, SkippedRow.Reason.SIGNATURE),
                        tuple(19, SkippedRow.Reason.SIGNATURE));
        assertThat(skipped.get(3).text()).isEqualTo("Tổng cộng: 3 đồng chí");
    }

    @Test
    void readsTcvn3AsACapitalFontShowsIt() throws IOException {
        Path list =
                workbook(
                        sheet -> {
                            row(sheet, 0, "TT", "Hä vµ tªn", "Ngµy sinh", "Giíi tÝnh", "Chi bé");
                            row(sheet, 1, 1, "NguyÔn V¨n §øc", "3/2/1960", "Nam", "Chi bé th«n 1");
                            row(sheet, 2, 2, "TrÇn ThÞ ¸nh", "1972", "N÷", "Chi bé th«n 1");
                            row(sheet, 3, 3, "lª v¨n h\u00ADng", "1980", "Nam", "Chi bé th«n 2");
                            for (int i = 1; i < 3; i++) {
                                sheet.style(i, 1).fontName(".VnTime").set();
                            }
                            sheet.style(3, 1).fontName(".VnTimeH").set();
                        });
        SheetInspection found = read(list);
        assertThat(found.column(1).orElseThrow().encoding()).isEqualTo(LegacyEncoding.TCVN3);
        assertThat(found.column(1).orElseThrow().heading()).isEqualTo("Họ và tên");
        assertThat(found.column(1).orElseThrow().samples())
                .extracting(SheetInspection.Sample::before, SheetInspection.Sample::after)
                .contains(tuple("NguyÔn V¨n §øc", "Nguyễn Văn Đức"));
        assertThat(people)
                .extracting(PersonRow::fullName, PersonRow::sex, PersonRow::unit)
                .containsExactly(
                        tuple("Nguyễn Văn Đức", "M", "Chi bộ thôn 1"),
                        tuple("Trần Thị Ánh", "F", "Chi bộ thôn 1"),
                        tuple("LÊ VĂN HƯNG", "M", "Chi bộ thôn 2"));
        assertThat(problems).isEmpty();
    }

    @Test
    void readsVniAndDecomposedUnicodeInOneFile() throws IOException {
        String decomposed = Normalizer.normalize("Chi bộ thôn Đắk Mế", Normalizer.Form.NFD);
        read(
                plain(
                        cells("Hoï vaø teân", "Naêm sinh", "Nam/Nöõ", "Chi bộ"),
                        cells("Nguyeãn Thò Haèng", 1970, "Nöõ", decomposed),
                        cells("Traàn Vaên Ñöùc", 1971, "Nam", decomposed),
                        cells("Leâ Quoác Vieät", 1972, "Nam", decomposed)));
        assertThat(people)
                .extracting(PersonRow::fullName, PersonRow::sex, PersonRow::unit)
                .containsExactly(
                        tuple("Nguyễn Thị Hằng", "F", "Chi bộ thôn Đắk Mế"),
                        tuple("Trần Văn Đức", "M", "Chi bộ thôn Đắk Mế"),
                        tuple("Lê Quốc Việt", "M", "Chi bộ thôn Đắk Mế"));
        assertThat(problems).isEmpty();
    }

    @Test
    void joinsAFamilyNameAndAGivenNameWhereverTheyStand() throws IOException {
        read(
                plain(
                        cells("Tên", "Họ và tên đệm", "Sinh ngày", "Phái", "Đơn vị"),
                        cells("Hằng", "Nguyễn Thị", "1-2-1970", "nữ", "CB1"),
                        cells("Y Hạnh", "", "1971", "Nữ", "CB1")));
        assertThat(people)
                .extracting(PersonRow::fullName)
                .containsExactly("Nguyễn Thị Hằng", "Y Hạnh");
    }

    @Test
    void fillsAUnitWrittenOnceBesideManyRows() throws IOException {
        read(
                workbook(
                        sheet -> {
                            row(sheet, 0, "Đơn vị", "Họ tên", "Năm sinh", "GT", "Chi bộ");
                            row(sheet, 1, "Đảng bộ xã A", "Trần Văn Một", 1970, "Nam", "Chi bộ 1");
                            row(sheet, 2, "", "Trần Văn Hai", 1971, "Nam", "");
                            row(sheet, 3, "", "Trần Văn Ba", 1972, "Nam", "Chi bộ 2");
                            sheet.range(1, 0, 3, 0).merge();
                            sheet.range(1, 4, 2, 4).merge();
                        }));
        assertThat(people)
                .extracting(PersonRow::unit, PersonRow::upperUnit)
                .containsExactly(
                        tuple("Chi bộ 1", "Đảng bộ xã A"),
                        tuple("Chi bộ 1", "Đảng bộ xã A"),
                        tuple("Chi bộ 2", "Đảng bộ xã A"));
    }

    @Test
    void keepsZerosInFrontHoweverTheyAreStored() throws IOException {
        read(
                workbook(
                        sheet -> {
                            row(sheet, 0, "Mã", "Họ tên", "Năm sinh", "Điện thoại");
                            row(sheet, 1, "000123", "Trần Văn Một", 1970, 905123456);
                            row(sheet, 2, 124, "Trần Văn Hai", 1971, "0905 123 457");
                            sheet.style(1, 3).format("0000000000").set();
                            sheet.style(2, 0).format("000000").set();
                        }));
        assertThat(people)
                .extracting(PersonRow::code, PersonRow::phone)
                .containsExactly(tuple("000123", "0905123456"), tuple("000124", "0905 123 457"));
    }

    @Test
    void saysWhatIsWrongAndWhere() throws IOException {
        read(
                plain(
                        cells("Mã", "Họ tên", "Ngày sinh", "Giới tính", "Email", "LLCT"),
                        cells("A 1!", "Trần Văn 9", "31/02/1970", "khác", "không", "rất cao"),
                        cells("A2", "", "1850", "Nam", "a@b.vn", "Trung cấp")));
        assertThat(problems)
                .extracting(RowProblem::row, RowProblem::column, RowProblem::messageKey)
                .containsExactlyInAnyOrder(
                        tuple(2, 0, "people.import.badCode"),
                        tuple(2, 1, "people.import.badName"),
                        tuple(2, 2, "people.import.badBirth"),
                        tuple(2, 3, "people.import.badSex"),
                        tuple(2, 4, "people.import.badEmail"),
                        tuple(2, 5, "people.import.badLevel"),
                        tuple(3, 1, "people.import.noName"),
                        tuple(3, 2, "people.import.badBirth"));
        assertThat(people.get(1).theoryLevel()).isEqualTo("INTERMEDIATE");
    }

    @Test
    void aSubtotalDoesNotHideThePeopleBelowIt() throws IOException {
        read(
                plain(
                        cells("Họ tên", "Năm sinh", "Giới tính"),
                        cells("Trần Văn Một", 1970, "Nam"),
                        cells("Cộng: 1 đồng chí", "", ""),
                        cells("Trần Văn Hai", 1971, "Nam"),
                        cells("Chỉ Có Tên", "", "")));
        assertThat(people)
                .extracting(PersonRow::fullName)
                .containsExactly("Trần Văn Một", "Trần Văn Hai", "Chỉ Có Tên");
        assertThat(skipped).extracting(SkippedRow::row).containsExactly(3);
    }

    @Test
    void noticesDaysThatAProgramTookForMonths() throws IOException {
        SheetInspection found =
                read(
                        plain(
                                cells("Họ tên", "Ngày sinh"),
                                cells("Trần Văn Một", LocalDate.of(1970, 2, 3)),
                                cells("Trần Văn Hai", LocalDate.of(1971, 12, 11)),
                                cells("Trần Văn Ba", LocalDate.of(1972, 1, 12)),
                                cells("Trần Văn Bốn", "25/12/1973"),
                                cells("Trần Văn Năm", "13/01/1974"),
                                cells("Trần Văn Sáu", "30/06/1975")));
        assertThat(found.column(1).orElseThrow().swappedDays()).isTrue();
        assertThat(found.column(0).orElseThrow().swappedDays()).isFalse();
    }

    @Test
    void aFileWithoutAHeadingIsRefused() {
        Path list = plain(cells("một", "hai"), cells("ba", "bốn"));
        assertThatThrownBy(() -> read(list))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused ->
                                assertThat(refused.problems().getFirst().messageKey())
                                        .isEqualTo("people.import.noHeader"));
    }

    private SheetInspection read(Path path) throws IOException {
        try (WorkbookFile file = WorkbookFile.open("ds.xlsx", path, WorkbookLimits.LARGE)) {
            SheetInspection found = Inspector.inspect("ds.xlsx", file, null, () -> {});
            PeopleSheet.read(
                    file,
                    found.choices(),
                    TODAY,
                    new PeopleSheet.Receiver() {
                        @Override
                        public void person(PersonRow person) {
                            people.add(person);
                        }

                        @Override
                        public void problem(RowProblem problem) {
                            problems.add(problem);
                        }

                        @Override
                        public void skipped(SkippedRow row) {
                            skipped.add(row);
                        }
                    });
            return found;
        }
    }
}
