package vn.giangduong.questionbank.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giangduong.questionbank.word.WordQuestion.Standing;

class WordQuestionsTests {

    @TempDir private Path folder = Path.of("");

    private WordFile read(Docx docx) throws Exception {
        return WordFile.read("de.docx", docx.write(folder));
    }

    private WordQuestion only(Docx docx) throws Exception {
        WordFile file = read(docx);
        assertThat(file.questions()).hasSize(1);
        return file.questions().getFirst();
    }

    private static List<String> doubts(WordQuestion question) {
        return Stream.concat(question.doubts().stream(), question.faults().stream())
                .map(Doubt::key)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Câu 1.",
                "Câu 1:",
                "CÂU 1",
                "Bài 1",
                "Câu hỏi 1:",
                "1)",
                "1.",
                "Question 1:"
            })
    void readsEveryWayAStemBegins(String number) throws Exception {
        WordQuestion question =
                only(Docx.of(number + " Thủ đô nước ta?", "A. Huế", "{b|B. Hà Nội}", "C. Vinh"));

        assertThat(question.stem()).isEqualTo("<p>Thủ đô nước ta?</p>");
        assertThat(question.options()).containsExactly("Huế", "Hà Nội", "Vinh");
        assertThat(question.right()).containsExactly(1);
        assertThat(question.standing()).isEqualTo(Standing.SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{b|B.} Hà Nội",
                "{b|B. Hà Nội}",
                "{i|B.} Hà Nội",
                "{u|B}. Hà Nội",
                "B. {u|Hà Nội}",
                "{red|B.} Hà Nội",
                "{yellow|B. Hà Nội}",
                "*B. Hà Nội",
                "B.* Hà Nội",
                "#!B. Hà Nội"
            })
    void findsTheKeyByEveryWayOfMarkingIt(String marked) throws Exception {
        WordQuestion question =
                only(Docx.of("Câu 1. Thủ đô?", "A. Huế", marked, "C. Vinh", "D. Vị"));

        assertThat(question.options()).containsExactly("Huế", "Hà Nội", "Vinh", "Vị");
        assertThat(question.right()).containsExactly(1);
        assertThat(question.standing()).isEqualTo(Standing.SURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đáp án: B",
                "Ðáp án đúng là: B.",
                "Chọn B",
                "Chọn đáp án B",
                "Key: B",
                "ĐA: b"
            })
    void findsTheKeyInALineAfterTheQuestion(String line) throws Exception {
        WordQuestion question = only(Docx.of("Câu 1. Thủ đô?", "A. Huế", "B. Hà Nội", line));

        assertThat(question.right()).containsExactly(1);
        assertThat(question.standing()).isEqualTo(Standing.SURE);
    }

    @Test
    void readsOptionsOnOneLineByTabsAndBySpacesAndInATable() throws Exception {
        WordFile file =
                read(
                        Docx.of(
                                        "Câu 1. Một?",
                                        "A. a1\t{b|B.} b1\tC. c1\tD. d1",
                                        "Câu 2. Hai?",
                                        "A. a2     B. b2",
                                        "{b|C.} c2     D. d2",
                                        "Câu 3. Ba?")
                                .table("A. a3|{b|B. b3}", "C. c3|D. d3")
                                .p("Câu 4. Bốn?")
                                .table("A|a4|B|b4", "C|c4|{b|D}|d4"));

        assertThat(file.questions()).hasSize(4).allMatch(q -> q.options().size() == 4);
        assertThat(file.questions().stream().map(q -> q.right().toString()).toList())
                .containsExactly("[1]", "[2]", "[1]", "[3]");
        assertThat(file.count(Standing.SURE)).isEqualTo(4);
        assertThat(file.questions().get(3).options()).containsExactly("a4", "b4", "c4", "d4");
    }

    @Test
    void doubtsOptionsThatOnlyOneSpaceParts() throws Exception {
        WordQuestion question = only(Docx.of("Câu 1. Một?", "A. x B. y C. z D. t", "Đáp án: C"));

        assertThat(question.options()).containsExactly("x", "y", "z", "t");
        assertThat(doubts(question)).containsExactly("tightOptions");
    }

    @Test
    void doesNotTakeANameForAnOption() throws Exception {
        WordQuestion question =
                only(
                        Docx.of(
                                "Câu 1. Ai viết Tư bản? Theo C. Mác và Ph. Ăngghen thì",
                                "C. Mác viết nhiều.",
                                "A. C. Mác",
                                "B. C. Mác và D. Ricardo",
                                "C. V.I. Lênin",
                                "*D. Ph. Ăngghen"));

        assertThat(question.options())
                .containsExactly("C. Mác", "C. Mác và D. Ricardo", "V.I. Lênin", "Ph. Ăngghen");
        assertThat(question.right()).containsExactly(3);
        assertThat(question.standing()).isEqualTo(Standing.SURE);
    }

    @Test
    void readsWhatWordNumbersItself() throws Exception {
        Docx docx = new Docx().list(1, "decimal", "Câu %1:", "upperLetter", "%2.");
        for (int i = 0; i < 3; i++) {
            docx.item(1, 0, "Hỏi " + i).item(1, 1, "Một").item(1, 1, "{b|Hai}").item(1, 1, "Ba");
        }
        WordFile file = read(docx);

        assertThat(file.questions().stream().map(WordQuestion::number)).containsExactly(1, 2, 3);
        assertThat(file.questions()).allMatch(q -> q.right().contains(1));
        assertThat(file.count(Standing.SURE)).isEqualTo(3);
        assertThat(file.questions().get(2).paragraph()).isEqualTo(9);
    }

    @Test
    void keepsALineBreakInsideAnOption() throws Exception {
        WordQuestion question =
                only(
                        Docx.of(
                                "Câu 1. Một?",
                                "A. dòng một\ndòng hai",
                                "*B. khác",
                                "Lời giải: Vì vậy."));

        assertThat(question.options()).containsExactly("dòng một<br>dòng hai", "khác");
        assertThat(question.explanation()).isEqualTo("<p>Vì vậy.</p>");
        assertThat(question.standing()).isEqualTo(Standing.SURE);
    }

    @Test
    void readsOptionsPartedByLineBreaks() throws Exception {
        WordQuestion question = only(Docx.of("Câu 1. Một?\nA. a\n{b|B. b}\nC. c"));

        assertThat(question.options()).containsExactly("a", "b", "c");
        assertThat(question.right()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-A 2-B 3-C",
                "1.A\t2.B\t3.C",
                "1a, 2b, 3c",
                "Câu 1: A; Câu 2: B; Câu 3: C"
            })
    void readsAListOfKeysAtTheEnd(String keys) throws Exception {
        WordFile file = read(three().p("--- HẾT ---").p("ĐÁP ÁN").p(keys));

        assertThat(file.questions().stream().map(q -> q.right().toString()).toList())
                .containsExactly("[0]", "[1]", "[2]");
        assertThat(file.count(Standing.SURE)).isEqualTo(3);
    }

    @Test
    void readsTablesOfKeys() throws Exception {
        for (Docx docx :
                List.of(
                        three().p("BẢNG ĐÁP ÁN").table("Câu|1|2|3", "Đáp án|A|B|C"),
                        three().table("1|2|3", "A|B|C"),
                        three().p("HẾT").table("Câu|Đáp án", "1|A", "2|B", "3|C"),
                        three().table("1-A|2-B|3-C"),
                        three().p("Đáp án").table("1.A|2.B", "3.C|"))) {
            assertThat(read(docx).questions().stream().map(q -> q.right().toString()).toList())
                    .containsExactly("[0]", "[1]", "[2]");
        }
    }

    private static Docx three() {
        Docx docx = new Docx();
        for (int i = 1; i <= 3; i++) {
            docx.p("Câu " + i + ". Hỏi số " + i + "?").p("A. a\tB. b\tC. c");
        }
        return docx;
    }

    @Test
    void readsExplanationsBehindTheKeys() throws Exception {
        WordFile file =
                read(
                        three().p("----HẾT----")
                                .p("HƯỚNG DẪN GIẢI CHI TIẾT")
                                .p("Câu 1. Chọn A vì Điều 2.")
                                .p("Câu 2: Đáp án B.")
                                .p("Căn cứ khoản 1.")
                                .p("3. C"));

        assertThat(file.questions()).hasSize(3);
        assertThat(file.questions().get(0).explanation()).isEqualTo("<p>vì Điều 2.</p>");
        assertThat(file.questions().get(1).explanation()).isEqualTo("<p>Căn cứ khoản 1.</p>");
        assertThat(file.count(Standing.SURE)).isEqualTo(3);
    }

    @Test
    void readsTheThreePartsOfTheNationalExamination() throws Exception {
        WordFile file =
                read(
                        Docx.of(
                                        "PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn",
                                        "Câu 1. Một?",
                                        "A. a\tB. b",
                                        "PHẦN II. Câu trắc nghiệm đúng sai",
                                        "Câu 1. Cho đoạn sau.",
                                        "a) Ý một.",
                                        "b) Ý hai.",
                                        "c) Ý ba.",
                                        "d) Ý bốn.",
                                        "PHẦN III. Câu trắc nghiệm trả lời ngắn",
                                        "Câu 1. Bao nhiêu?",
                                        "Câu 2. Tỉ lệ?",
                                        "HẾT",
                                        "PHẦN I")
                                .table("Câu|1", "Đáp án|B")
                                .p("PHẦN II")
                                .table("Câu|Đáp án", "1|ĐSĐS")
                                .p("PHẦN III")
                                .table("Câu|1|2", "Đáp án|12|0,75"));

        assertThat(file.questions().stream().map(WordQuestion::type))
                .containsExactly(
                        WordType.SINGLE, WordType.STATEMENTS, WordType.NUMBER, WordType.NUMBER);
        assertThat(file.questions().get(1).right()).containsExactly(0, 2);
        assertThat(file.questions().get(3).answer()).isEqualTo("0.75");
        assertThat(file.count(Standing.SURE)).isEqualTo(4);
    }

    @Test
    void readsJudgementsBesideTheStatementsAndInALine() throws Exception {
        WordFile file =
                read(
                        Docx.of(
                                "Câu 1. Cho đoạn.",
                                "a) Một. (Đ)",
                                "b) Hai. (S)",
                                "c) Ba. (S)",
                                "d) Bốn. (Đ)",
                                "Câu 2. Cho đoạn.",
                                "a) Một.",
                                "b) Hai.",
                                "c) Ba.",
                                "d) Bốn.",
                                "Đáp án: a) Đúng, b) Sai, c) Đúng, d) Đúng"));

        assertThat(file.questions()).allMatch(q -> q.type() == WordType.STATEMENTS);
        assertThat(file.questions().get(0).right()).containsExactly(0, 3);
        assertThat(file.questions().get(0).options())
                .containsExactly("Một.", "Hai.", "Ba.", "Bốn.");
        assertThat(file.questions().get(1).right()).containsExactly(0, 2, 3);
        assertThat(file.count(Standing.SURE)).isEqualTo(2);
    }

    @Test
    void readsTheTagsOfK12Online() throws Exception {
        WordFile file =
                read(
                        Docx.of(
                                "<NB-COA> Một?",
                                "<$> a",
                                "<#> b",
                                "<LG> Vì b.",
                                "<VDC-CMA> Hai?",
                                "<#> a",
                                "<#> b",
                                "<$> c",
                                "<TH-DQA> Ghép?",
                                "<$> x"));

        assertThat(file.questions().get(0).level()).isEqualTo("nhan-biet");
        assertThat(file.questions().get(0).right()).containsExactly(1);
        assertThat(file.questions().get(0).explanation()).isEqualTo("<p>Vì b.</p>");
        assertThat(file.questions().get(1).type()).isEqualTo(WordType.MULTIPLE);
        assertThat(file.questions().get(1).right()).containsExactly(0, 1);
        assertThat(file.questions().get(1).level()).isEqualTo("van-dung-cao");
        assertThat(doubts(file.questions().get(2))).contains("kindNotTaken");
        assertThat(file.count(Standing.REFUSED)).isEqualTo(1);
    }

    @Test
    void takesTheLevelOutOfTheStem() throws Exception {
        WordQuestion question = only(Docx.of("Câu 1. (VD) Một?", "*A. a", "B. b"));

        assertThat(question.level()).isEqualTo("van-dung");
        assertThat(question.stem()).isEqualTo("<p>Một?</p>");
    }

    @Test
    void neverLetsTheMarkOfTheKeyIntoTheText() throws Exception {
        WordQuestion question =
                only(
                        Docx.of(
                                "Câu 1. Điều {b|nào} sai? x{sup|2}",
                                "A. a",
                                "{b|B. b}",
                                "C. c{sup|3}"));

        assertThat(question.stem())
                .isEqualTo("<p>Điều <strong>nào </strong>sai? x<sup>2</sup></p>");
        assertThat(question.options()).containsExactly("a", "b", "c<sup>3</sup>");
    }

    @Test
    void readsDecomposedTextAndOldFonts() throws Exception {
        WordQuestion question =
                only(
                        Docx.of(
                                Normalizer.normalize("Câu 1. Thủ đô?", Normalizer.Form.NFD),
                                "A. {vn|Tr\u00B7ng An}",
                                "*B. {vn|Hµ Néi}"));

        assertThat(question.stem()).isEqualTo("<p>Thủ đô?</p>");
        assertThat(question.options().get(1)).isEqualTo("Hà Nội");
    }

    @Test
    void keepsPicturesAndFormulasAndSaysSo() throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
        WordQuestion kept =
                only(
                        Docx.of("Câu 1. Hình {pic|} và {eq|x+1}?", "*A. a", "B. b")
                                .part("word/media/image1.png", png));
        assertThat(kept.stem())
                .contains("<img src=\"data:image/png;base64,iVBO")
                .contains("(x+1)/2");
        assertThat(doubts(kept)).containsExactly("picture", "formula");

        WordQuestion lying =
                only(
                        Docx.of("Câu 1. Hình {pic|}?", "*A. a", "B. b")
                                .part("word/media/image1.png", Docx.utf8("<script>")));
        assertThat(lying.stem()).doesNotContain("<img").contains(WordHtml.NO_PICTURE);
        assertThat(doubts(lying)).containsExactly("pictureLeftOut");
    }

    @Test
    void doubtsWhatHasNoCertainKey() throws Exception {
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "A. a", "B. b")))).containsExactly("noKey");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "{b|A. a}", "{b|B. b}", "C. c"))))
                .containsExactly("severalMarked");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "{b|A. a}", "{b|B. b}"))))
                .containsExactly("allMarked");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "{b|A. a}", "{red|B. b}", "C. c"))))
                .contains("marksDisagree");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "{b|A. a}", "B. b", "Đáp án: B"))))
                .containsExactly("keysDisagree");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "A. a", "B. b", "Đáp án: D"))))
                .containsExactly("keyWithoutOption");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "A. a", "B. b", "#$C. c"))))
                .containsExactly("firstIsRight");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "a. a", "b. b", "Đáp án: b"))))
                .containsExactly("smallLetters");
    }

    @Test
    void doubtsLettersAndNumbersOutOfTurn() throws Exception {
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "*A. a", "B. b", "D. d"))))
                .containsExactly("lettersSkip");
        WordFile file =
                read(
                        Docx.of(
                                "Câu 1. Một?",
                                "*A. a",
                                "B. b",
                                "Câu 1. Hai?",
                                "*A. a",
                                "B. b",
                                "Câu 4. Ba?",
                                "*A. a",
                                "B. b",
                                "5. Bốn?",
                                "*A. a",
                                "B. b"));
        assertThat(file.questions().stream().map(WordQuestionsTests::doubts))
                .containsExactly(
                        List.of(),
                        List.of("numberRepeats"),
                        List.of("numberSkips"),
                        List.of("numberStyle"));
    }

    @Test
    void refusesWhatIsNoWholeQuestion() throws Exception {
        assertThat(doubts(only(Docx.of("Câu 1. Chỉ có câu dẫn")))).containsExactly("noOptions");
        assertThat(doubts(only(Docx.of("Câu 1.", "*A. a", "B. b")))).containsExactly("noStem");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "*A. a")))).contains("oneOption");
        assertThat(doubts(only(Docx.of("Câu 1. Một?", "*A. a", "B.")))).contains("emptyOption");
    }

    @Test
    void setsAsideWhatBelongsToNoQuestionAndKeepsTheirPlace() throws Exception {
        WordFile file = read(Docx.of("TRƯỜNG CHÍNH TRỊ", "", "Câu 1. Một?", "*A. a", "B. b"));

        assertThat(file.aside()).containsExactly(new WordFile.Aside(1, "TRƯỜNG CHÍNH TRỊ"));
        assertThat(file.questions().getFirst().paragraph()).isEqualTo(3);
        assertThat(file.questions().getFirst().source())
                .containsExactly("Câu 1. Một?", "*A. a", "B. b");
    }

    @Test
    void readsAThousandQuestionsAndCountsThem() throws Exception {
        Docx docx = new Docx();
        for (int i = 1; i <= 1000; i++) {
            docx.p("Câu " + i + ". Hỏi " + i + "?").p((i % 10 == 0 ? "" : "*") + "A. a").p("B. b");
        }
        WordFile file = read(docx);

        assertThat(file.questions()).hasSize(1000);
        assertThat(file.count(Standing.SURE)).isEqualTo(900);
        assertThat(file.count(Standing.DOUBTFUL)).isEqualTo(100);
    }
}
