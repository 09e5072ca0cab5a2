package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.OrderingBody;

/** Every kind is kept as it was written, shown as safe HTML, and found by its words. */
@IntegrationTest
class QuestionKindsTests {

    @Autowired QuestionService service;
    @Autowired QuestionPool pool;
    @Autowired VersionStore versions;
    @Autowired QuestionBankImport imports;
    @Autowired TestPeople people;

    private String bank = "";

    @BeforeEach
    void aLecturer() {
        people.signIn(people.officer(Role.LECTURER, people.province("Kon Tum")));
        bank = Drafts.freshBank();
        imports.importGift("a.gift", Drafts.gift(bank, Drafts.question("Q-0", "Câu đầu tiên?")));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @ParameterizedTest
    @EnumSource
    void isKeptAsItWasWritten(QuestionType type) {
        QuestionDraft written = Objects.requireNonNull(Kinds.all().get(type));

        QuestionVersionId id = service.create(bank, "Q-1", written);

        QuestionDraft read = Objects.requireNonNull(versions.drafts(List.of(id)).get(id));
        assertThat(read.body()).isEqualTo(written.body());
        assertThat(ContentDigest.of(read)).isEqualTo(ContentDigest.of(written));
        QuestionVersion version = Objects.requireNonNull(pool.versions(List.of(id)).get(id));
        assertThat(version.type()).isEqualTo(type);
        assertThat(version.key().share("")).isEqualByComparingTo("0");
        assertThat(version.key().takes("")).isTrue();
        assertThat(version.choices().isEmpty())
                .isEqualTo(
                        !type.hasOptions()
                                && type != QuestionType.MATCHING
                                && type != QuestionType.ORDERING);
    }

    @Test
    void markdownInAPartIsShownAsSafeHtmlAndMarkedByTheSameLetters() {
        QuestionVersion version = stored(QuestionType.MATCHING);

        MatchingBody shown = (MatchingBody) version.body();
        assertThat(shown.pairs().getFirst().right()).isEqualTo("Hành vi <em>tham nhũng</em>");
        String right =
                version.choices().stream()
                        .filter(choice -> choice.html().equals(shown.pairs().getFirst().right()))
                        .map(QuestionOption::key)
                        .findFirst()
                        .orElseThrow();
        assertThat(version.key().share("1=" + right)).isBetween(part("0.33"), part("0.34"));
    }

    @Test
    void lettersOfAnOrderAndOfWordsToDropTellNothing() {
        OrderingBody ordering = (OrderingBody) stored(QuestionType.ORDERING).body();
        assertThat(ordering.lettered())
                .containsExactlyInAnyOrderElementsOf(ordering.items())
                .isNotEqualTo(ordering.items());
        GapContent.Dropped first = new GapContent.Dropped(List.of("a", "b", "c", "d"));
        GapContent.Dropped second = new GapContent.Dropped(List.of("d", "c", "b", "a"));
        assertThat(first.lettered()).isEqualTo(second.lettered());
    }

    @Test
    void thingsPutInTheRightOrderEarnEverything() {
        QuestionVersion version = stored(QuestionType.ORDERING);
        OrderingBody ordering = (OrderingBody) version.body();
        String right =
                String.join(
                        ",",
                        ordering.items().stream()
                                .map(
                                        item ->
                                                version.choices().stream()
                                                        .filter(one -> one.html().equals(item))
                                                        .map(QuestionOption::key)
                                                        .findFirst()
                                                        .orElseThrow())
                                .toList());
        assertThat(version.key().share(right)).isEqualByComparingTo("1");
    }

    @Test
    void anotherBodyIsAnotherContent() {
        QuestionDraft one = Objects.requireNonNull(Kinds.all().get(QuestionType.SHORT_TEXT));
        QuestionDraft other =
                Kinds.draft(
                        QuestionType.SHORT_TEXT, one.stem(), one.options(), Kinds.text("59/2020"));
        assertThat(ContentDigest.of(one)).isNotEqualTo(ContentDigest.of(other));
        assertThat(SearchWords.of("Q-1", other)).contains("59 2020");
    }

    @Test
    void theKindsGiftCanSayLandFromAFile() {
        ImportResult result =
                imports.importGift(
                        "a.gift",
                        Drafts.gift(
                                bank,
                                tagged("Q-1") + "Luật số mấy? {=36/2018/QH14}",
                                tagged("Q-2") + "[tag:units:đồng=1]\nTừ bao nhiêu? {#50000000:0}",
                                tagged("Q-3") + "Ghép: {=Điều 2 -> a =Điều 35 -> b}",
                                tagged("Q-4") + "Bàn luận. {}"));

        assertThat(result).isEqualTo(new ImportResult(bank, 4, 0, 0));
    }

    private static String tagged(String id) {
        return Drafts.question(id, "x").lines().findFirst().orElseThrow()
                + (id.equals("Q-2") ? " " : "\n");
    }

    private QuestionVersion stored(QuestionType type) {
        QuestionVersionId id =
                service.create(bank, "Q-1", Objects.requireNonNull(Kinds.all().get(type)));
        return Objects.requireNonNull(pool.versions(List.of(id)).get(id));
    }

    private static BigDecimal part(String text) {
        return new BigDecimal(text);
    }
}
