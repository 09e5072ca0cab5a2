package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GiftPreparationTests {

    @Test
    void wantsABankACodeALevelATopicAndACitation() {
        PreparedBank file = GiftPreparation.prepare("a.gift", "\n\nCâu hỏi? {\n=A\n~B\n}\n");

        assertThat(problems(file))
                .containsExactly("1 noBank", "3 noId", "3 noLevel", "3 noTopic", "3 noCitation");
        assertThat(file.questions()).isEmpty();
    }

    @Test
    void findsCodesThatDifferOnlyInCase() {
        PreparedBank file =
                GiftPreparation.prepare(
                        "a.gift",
                        Drafts.gift(
                                "b",
                                Drafts.question("Q-1", "Một?"),
                                Drafts.question("q-1", "Hai?")));

        assertThat(problems(file)).containsExactly("14 sameId");
    }

    @Test
    void refusesBankCodesThatArePages() {
        PreparedBank file =
                GiftPreparation.prepare(
                        "a.gift", Drafts.gift("review", Drafts.question("Q-1", "Một?")));

        assertThat(problems(file)).containsExactly("1 badBankCode");
    }

    @Test
    void keepsWhatTheTagsSay() {
        PreparedBank file =
                GiftPreparation.prepare("a.gift", Drafts.gift("b", Drafts.question("Q-1", "Một?")));

        QuestionDraft content = file.questions().getFirst().content();
        assertThat(file.problems()).isEmpty();
        assertThat(content.level()).isEqualTo(CognitiveLevel.RECOGNISE);
        assertThat(content.topicPath()).isEqualTo("PCTN/Điều 2");
        assertThat(content.citation()).isEqualTo("Luật 36/2018/QH14, Điều 2");
        assertThat(content.validFrom()).isEqualTo("2019-07-01");
        assertThat(content.validTo()).isNull();
    }

    private static List<String> problems(PreparedBank file) {
        return file.problems().stream()
                .map(
                        problem ->
                                problem.line()
                                        + " "
                                        + problem.messageKey().replace("questionbank.import.", ""))
                .toList();
    }
}
