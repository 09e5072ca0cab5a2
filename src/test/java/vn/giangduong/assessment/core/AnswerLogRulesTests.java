package vn.giangduong.assessment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giangduong.assessment.core.AnswerBatch.Entry;
import vn.giangduong.questionbank.marking.Answer;

class AnswerLogRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void theLastChangeOfAPositionStands() {
        List<LoggedAnswer> log =
                List.of(
                        line(1, 1, "A"),
                        line(2, 2, "B"),
                        line(3, 1, "C"),
                        line(4, 2, ""),
                        line(5, 3, "A,C"));
        assertThat(AnswerReplay.lastByPosition(log).values())
                .extracting(LoggedAnswer::sequence)
                .containsExactly(3, 4, 5);
    }

    @Test
    void replayingInAnyOrderAndTwiceGivesTheSame() {
        List<LoggedAnswer> log = new ArrayList<>();
        Random random = new Random(3);
        for (int sequence = 1; sequence <= 100; sequence++) {
            log.add(line(sequence, 1 + random.nextInt(20), random.nextBoolean() ? "A" : "B"));
        }
        var expected = AnswerReplay.lastByPosition(log);
        for (int round = 0; round < 50; round++) {
            List<LoggedAnswer> shuffled = new ArrayList<>(log);
            shuffled.addAll(log.subList(10, 60));
            Collections.shuffle(shuffled, random);
            assertThat(AnswerReplay.lastByPosition(shuffled)).isEqualTo(expected);
            assertThat(Receipt.of(12, shuffled.subList(0, shuffled.size()))).startsWith("GD-12-");
        }
    }

    @Test
    void theReceiptIsTheSameForTheSameLogAndAnotherForAnyOther() {
        List<LoggedAnswer> log = List.of(line(1, 1, "A"), line(2, 2, "B"));
        String receipt = Receipt.of(12, log);
        assertThat(receipt).matches("GD-12-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Receipt.of(12, List.of(log.get(1), log.get(0)))).isEqualTo(receipt);
        assertThat(
                        Set.of(
                                receipt,
                                Receipt.of(13, log),
                                Receipt.of(12, log.subList(0, 1)),
                                Receipt.of(12, List.of(line(1, 1, "A"), line(2, 2, "C"))),
                                Receipt.of(12, List.of(line(1, 1, "A"), line(2, 3, "B"))),
                                Receipt.of(12, List.of())))
                .hasSize(6);
    }

    @Test
    void theReceiptOfAnEmptyLogIsKnown() {
        // The first 40 bits of SHA-256("attempt 1\n"), which begins c26a286815, in Crockford's
        // base 32.
        assertThat(Receipt.of(1, List.of())).isEqualTo("GD-1-R9N2-GT0N");
    }

    @Test
    void takesWhatFollowsTheLogWithoutAHole() {
        AnswerBatch batch = AnswerBatch.against(3, List.of(entry(5), entry(4), entry(3), entry(7)));
        assertThat(batch.replays()).extracting(Entry::sequence).containsExactly(3);
        assertThat(batch.additions()).extracting(Entry::sequence).containsExactly(4, 5);
    }

    @Test
    void takesNothingAfterAHole() {
        AnswerBatch batch = AnswerBatch.against(3, List.of(entry(5), entry(6)));
        assertThat(batch.replays()).isEmpty();
        assertThat(batch.additions()).isEmpty();
    }

    @Test
    void knowsAReplayFromAnotherChangeWithTheSameNumber() {
        assertThat(new Entry(3, 1, "A", false, null).isReplayOf(line(3, 1, "A"))).isTrue();
        assertThat(new Entry(3, 1, "B", false, null).isReplayOf(line(3, 1, "A"))).isFalse();
        assertThat(new Entry(3, 2, "A", false, null).isReplayOf(line(3, 1, "A"))).isFalse();
        assertThat(new Entry(3, 1, "A", true, null).isReplayOf(line(3, 1, "A"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B,A", "A,A", "A,", ",", "A, B"})
    void refusesAnswersWrittenInAnotherWay(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.parse(written));
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Answer.parse("").written()).isEmpty();
        assertThat(Answer.parse("A,B,C").written()).isEqualTo("A,B,C");
        assertThat(Answer.parse("A,B").fits(Set.of("A", "B"), true)).isTrue();
        assertThat(Answer.parse("A,B").fits(Set.of("A", "B"), false)).isFalse();
        assertThat(Answer.parse("E").fits(Set.of("A", "B"), false)).isFalse();
        assertThat(Answer.BLANK.fits(Set.of("A", "B"), false)).isTrue();
    }

    private static LoggedAnswer line(int sequence, int position, String answer) {
        return new LoggedAnswer(sequence, position, answer, false, null, NOW, Standing.COUNTED);
    }

    private static Entry entry(int sequence) {
        return new Entry(sequence, 1, "A", false, null);
    }
}
