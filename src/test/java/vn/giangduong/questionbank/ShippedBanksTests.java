package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.base.text.Messages;

@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ShippedBanksTests {

    @Autowired private BankLanding landing;
    @Autowired private Messages messages;
    @Autowired private ShippedBanks shipped;
    @Autowired private QuestionPool pool;
    @Autowired private JdbcClient jdbc;

    @TempDir private Path content = Path.of("");

    @Test
    void landsTheBanksOfTheProductWithoutAProblemAndOnlyOnce(CapturedOutput output) {
        shipped.load();
        int versions = versions("%");
        shipped.load();

        assertThat(output).doesNotContain("Không nạp tệp question-banks/pctn");
        assertThat(versions("dot-sinh-hoat")).isPositive();
        assertThat(versions("pctn")).isGreaterThanOrEqualTo(80);
        assertThat(versions("%")).isEqualTo(versions);
        assertThat(pool.topic("pctn", "PCTN/Điều 2")).isPresent();
    }

    @Test
    void makesAnotherApprovedVersionOfAQuestionThatChangedInTheFile() throws IOException {
        String bank = Drafts.freshBank();
        write(bank + ".gift", Drafts.gift(bank, Drafts.question("Q-1", "Câu hỏi?")));
        folder().load();
        write(bank + ".gift", Drafts.gift(bank, Drafts.question("Q-1", "Câu hỏi đã sửa?")));
        folder().load();
        folder().load();

        assertThat(versions(bank)).isEqualTo(2);
        TopicId topic = pool.topic(bank, "PCTN/Điều 2").orElseThrow();
        assertThat(pool.drawable(topic, CognitiveLevel.RECOGNISE, LocalDate.of(2026, 11, 22)))
                .singleElement()
                .satisfies(
                        id ->
                                assertThat(pool.versions(List.of(id)).get(id))
                                        .satisfies(
                                                version -> {
                                                    assertThat(version.number()).isEqualTo(2);
                                                    assertThat(version.state())
                                                            .isEqualTo(ReviewState.APPROVED);
                                                }));
    }

    @Test
    void leavesABrokenFileOutTellsWhyAndTakesTheOthers(CapturedOutput output) throws IOException {
        String broken = Drafts.freshBank();
        String whole = Drafts.freshBank();
        write(
                "a-broken.gift",
                Drafts.gift(broken, Drafts.question("Q-1", "Câu tốt?"), "Câu hỏng? {=A\n"));
        write("b-whole.gift", Drafts.gift(whole, Drafts.question("Q-1", "Câu tốt?")));

        folder().load();

        assertThat(versions(broken)).isZero();
        assertThat(versions(whole)).isEqualTo(1);
        assertThat(output)
                .contains("Không nạp tệp question-banks/a-broken.gift")
                .contains("question-banks/a-broken.gift, dòng 13:");
    }

    private ShippedBanks folder() {
        return new ShippedBanks(landing, messages, content.toString());
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(content.resolve("question-banks"));
        Files.writeString(folder.resolve(name), text);
    }

    private int versions(String bank) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM question_version v
                            JOIN question q ON q.id = v.question_id
                            JOIN question_bank b ON b.id = q.bank_id
                        WHERE b.code LIKE ?
                        """)
                .param(bank)
                .query(Integer.class)
                .single();
    }
}
