package vn.giangduong.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.analysis.ItemReport;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.Drafts;
import vn.giangduong.questionbank.KindDrafts;
import vn.giangduong.questionbank.QuestionBankImport;
import vn.giangduong.questionbank.QuestionDraft;
import vn.giangduong.questionbank.QuestionService;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.TopicSummary;

@IntegrationTest
class EveryKindTests {

    private static final String PHONE = "writer-phone";

    @Autowired private QuestionBankImport imports;
    @Autowired private QuestionService service;
    @Autowired private BankCatalogue banks;
    @Autowired private AttemptService attempts;
    @Autowired private AttemptDesk desk;
    @Autowired private AnswerService answers;
    @Autowired private SubmissionService submissions;
    @Autowired private ReviewService reviews;
    @Autowired private QuizStatistics statistics;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    private UnitId province;
    private QuizId quiz;
    private AttemptId attempt;
    private Map<QuestionType, OpenAttempt.Item> items;

    @BeforeEach
    void openAPaperWithOneQuestionOfEachKind() {
        clock.reset();
        province = people.province("Province");
        SignedIn author = people.officer(Role.LECTURER, province);
        SignedIn approver = people.officer(Role.LECTURER, province);
        people.signIn(author);
        String bank = Drafts.freshBank();
        imports.importGift("a.gift", Drafts.gift(bank, Drafts.question("Q-1", "Một?")));
        List<QuestionVersionId> written = new ArrayList<>();
        for (QuestionDraft draft : KindDrafts.all()) {
            QuestionVersionId id = service.create(bank, "K-" + draft.type().name(), draft);
            service.submit(id);
            written.add(id);
        }
        people.signIn(approver);
        written.forEach(service::approve);
        TopicSummary topic =
                banks.topics(banks.bank(bank).orElseThrow().id()).stream()
                        .filter(one -> one.path().equals(KindDrafts.TOPIC))
                        .findFirst()
                        .orElseThrow();
        quiz = new QuizFixture(jdbc).quiz(topic.id(), written.size(), 30, null);
        CadreId cadre = people.cadre("Nguyen Van An", province);
        people.signIn(people.studying(cadre));
        attempt = attempts.prepare(quiz, cadre);
        items = new EnumMap<>(QuestionType.class);
        desk.open(attempt, PHONE, false).items().forEach(item -> items.put(item.type(), item));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void showsEachKindWithWhatItIsAnsweredBy() {
        assertThat(items).hasSize(QuestionType.values().length);
        assertThat(item(QuestionType.SINGLE).options().getLast().html())
                .isEqualTo("Không có phương án nào");
        assertThat(item(QuestionType.STATEMENTS).options())
                .extracting(OpenAttempt.Option::key)
                .containsExactly("A", "B", "C", "D");
        assertThat(item(QuestionType.NUMBER).parts().units()).containsExactly("phút", "giờ");
        assertThat(item(QuestionType.MATCHING).parts().lefts())
                .containsExactly("Luật 36/2018/QH14", "Luật 91/2025/QH15");
        assertThat(item(QuestionType.MATCHING).options()).hasSize(3);
        assertThat(item(QuestionType.ORDERING).options()).hasSize(3);
        assertThat(item(QuestionType.GAPS).parts().gaps())
                .extracting(gap -> gap.words().size())
                .containsExactly(0, 3, 0);
        assertThat(item(QuestionType.ESSAY).parts().longest()).isEqualTo(2_000);
    }

    @Test
    void marksRightAnswersOfEachKindFullyAndLeavesTheEssayToAPerson() {
        Map<QuestionType, AttemptReview.Item> review = answered(right());

        for (QuestionType type : QuestionType.values()) {
            AttemptReview.Item item = review.get(type);
            boolean essay = type == QuestionType.ESSAY;
            assertThat(item.waits()).as(type.name()).isEqualTo(essay);
            assertThat(item.mark()).as(type.name()).isEqualByComparingTo(essay ? "0" : "1");
            assertThat(item.lines().isEmpty()).as(type.name()).isEqualTo(type.isChoice());
            assertThat(item.options().isEmpty()).as(type.name()).isNotEqualTo(type.isChoice());
        }
        assertThat(review.get(QuestionType.NUMBER).lines())
                .containsExactly(new ReviewLine("", "1,5 giờ", null, "90 phút", null, true));
        assertThat(review.get(QuestionType.ESSAY).lines())
                .singleElement()
                .extracting(ReviewLine::givenHtml)
                .isEqualTo("Dòng một<br>Dòng &lt;hai&gt;");
        assertThat(reviews.review(attempt).mark()).isEqualByComparingTo("9");
    }

    @Test
    void marksPartlyRightAnswersByTheirRules() {
        Map<QuestionType, String> given = new EnumMap<>(QuestionType.class);
        given.put(QuestionType.STATEMENTS, "A+,B+,C+");
        given.put(QuestionType.SHORT_TEXT, "thang long");
        given.put(QuestionType.GAPS, "3=96");
        given.put(QuestionType.MATCHING, "2=" + key(QuestionType.MATCHING, "Dữ liệu cá nhân"));
        Map<QuestionType, AttemptReview.Item> review = answered(given);

        assertThat(review.get(QuestionType.STATEMENTS).mark()).isEqualByComparingTo("0.25");
        assertThat(review.get(QuestionType.STATEMENTS).lines())
                .extracting(ReviewLine::right)
                .containsExactly(true, false, true, false);
        assertThat(review.get(QuestionType.SHORT_TEXT).mark()).isEqualByComparingTo("0.5");
        assertThat(review.get(QuestionType.GAPS).mark()).isEqualByComparingTo("0.5");
        assertThat(review.get(QuestionType.MATCHING).mark()).isEqualByComparingTo("0.5");
        assertThat(review.get(QuestionType.ORDERING).lines())
                .extracting(ReviewLine::givenHtml)
                .containsOnly("");
    }

    @Test
    void refusesWhatNoPlayerWrites() {
        for (Map.Entry<QuestionType, String> bad :
                Map.of(
                                QuestionType.STATEMENTS, "B-,A+",
                                QuestionType.SHORT_TEXT, "hai\ndòng",
                                QuestionType.MATCHING, "2=A,1=B",
                                QuestionType.ORDERING, "A,B",
                                QuestionType.GAPS, "4=x",
                                QuestionType.ESSAY, "dài".repeat(1_000))
                        .entrySet()) {
            AnswerEntry entry = entry(1, bad.getKey(), bad.getValue());
            assertThatExceptionOfType(BadAnswersException.class)
                    .as(bad.getKey().name())
                    .isThrownBy(() -> answers.save(attempt, PHONE, List.of(entry)));
        }
    }

    @Test
    void analysesKindsWithoutOptionsByTheirMarksAlone() {
        answered(right());
        people.signIn(people.officer(Role.LECTURER, province));
        QuizReport report = statistics.report(quiz);

        assertThat(report.items()).hasSize(QuestionType.values().length);
        assertThat(report.items())
                .filteredOn(item -> item.question().type() == QuestionType.MATCHING)
                .extracting(QuizReport.Item::report)
                .extracting(ItemReport::options)
                .allSatisfy(options -> assertThat(options).isEmpty());
    }

    private Map<QuestionType, String> right() {
        Map<QuestionType, String> right = new EnumMap<>(QuestionType.class);
        right.put(QuestionType.SINGLE, "A");
        right.put(QuestionType.MULTIPLE, "A,B");
        right.put(QuestionType.TRUE_FALSE, "A");
        right.put(QuestionType.STATEMENTS, "A+,B-,C+,D-");
        right.put(QuestionType.SHORT_TEXT, "  hà nội ".strip());
        right.put(QuestionType.NUMBER, "1,5 giờ");
        right.put(
                QuestionType.MATCHING,
                "1="
                        + key(QuestionType.MATCHING, "Chống tham nhũng")
                        + ",2="
                        + key(QuestionType.MATCHING, "Dữ liệu cá nhân"));
        right.put(
                QuestionType.ORDERING,
                List.of("Năm 1930", "Năm 1945", "Năm 1975").stream()
                        .map(text -> key(QuestionType.ORDERING, text))
                        .collect(Collectors.joining(",")));
        String word =
                item(QuestionType.GAPS).parts().gaps().get(1).words().stream()
                        .filter(each -> each.html().equals("Quốc hội"))
                        .findFirst()
                        .orElseThrow()
                        .key();
        right.put(QuestionType.GAPS, "1=mười\n2=" + word + "\n3=96");
        right.put(QuestionType.ESSAY, "Dòng một\nDòng <hai>");
        return right;
    }

    private Map<QuestionType, AttemptReview.Item> answered(Map<QuestionType, String> given) {
        List<AnswerEntry> entries = new ArrayList<>();
        given.forEach((type, answer) -> entries.add(entry(entries.size() + 1, type, answer)));
        answers.save(attempt, PHONE, entries);
        submissions.submit(attempt, PHONE, entries.size());
        return reviews.review(attempt).items().stream()
                .collect(Collectors.toMap(AttemptReview.Item::type, Function.identity()));
    }

    private AnswerEntry entry(int sequence, QuestionType type, String answer) {
        return new AnswerEntry(sequence, item(type).position(), answer, false, null);
    }

    private OpenAttempt.Item item(QuestionType type) {
        return java.util.Objects.requireNonNull(items.get(type));
    }

    private String key(QuestionType type, String html) {
        return item(type).options().stream()
                .filter(option -> option.html().equals(html))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
