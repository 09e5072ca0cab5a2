package vn.giangduong.assessment.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.giangduong.assessment.core.BlueprintDraw.Lack;
import vn.giangduong.assessment.core.BlueprintDraw.Result;
import vn.giangduong.assessment.core.BlueprintDraw.Row;

class BlueprintDrawTests {

    @Test
    void drawsEachRowFromItsOwnPool() {
        List<Row> rows = List.of(new Row(3, keys(1, 10)), new Row(2, keys(11, 20)));
        for (int seed = 0; seed < 200; seed++) {
            List<Long> paper = drawn(rows, seed);
            assertThat(paper).hasSize(5).doesNotHaveDuplicates();
            assertThat(paper).filteredOn(key -> key <= 10).hasSize(3);
            assertThat(paper).filteredOn(key -> key > 10).hasSize(2);
        }
    }

    @Test
    void theSameSeedDrawsTheSamePaper() {
        List<Row> rows = List.of(new Row(10, keys(1, 40)), new Row(10, keys(41, 80)));
        assertThat(drawn(rows, 7)).isEqualTo(drawn(rows, 7)).isNotEqualTo(drawn(rows, 8));
    }

    @Test
    void saysExactlyWhichRowsLackHowMany() {
        List<Row> rows =
                List.of(
                        new Row(2, keys(1, 2)),
                        new Row(5, keys(3, 5)),
                        new Row(1, List.of()),
                        new Row(1, keys(6, 6)));
        assertThat(BlueprintDraw.draw(rows, new Random(1)))
                .isEqualTo(new Result.Lacking(List.of(new Lack(1, 5, 3), new Lack(2, 1, 0))));
    }

    @Test
    void rowsWithTheSamePoolNeverShareAQuestion() {
        List<Row> rows = List.of(new Row(3, keys(1, 6)), new Row(3, keys(1, 6)));
        for (int seed = 0; seed < 100; seed++) {
            assertThat(drawn(rows, seed)).containsExactlyInAnyOrderElementsOf(keys(1, 6));
        }
        assertThat(
                        BlueprintDraw.draw(
                                List.of(new Row(3, keys(1, 5)), new Row(3, keys(1, 5))),
                                new Random(1)))
                .isEqualTo(new Result.Lacking(List.of(new Lack(1, 3, 2))));
    }

    @Test
    void aTopicInsideATopicIsServedFirst() {
        List<Row> rows = List.of(new Row(4, keys(1, 6)), new Row(2, keys(1, 2)));
        for (int seed = 0; seed < 100; seed++) {
            assertThat(drawn(rows, seed)).containsExactlyInAnyOrderElementsOf(keys(1, 6));
        }
    }

    @Test
    void everyQuestionIsDrawnAboutEquallyOften() {
        Map<Long, Integer> drawn = new TreeMap<>();
        for (int seed = 0; seed < 10_000; seed++) {
            drawn(List.of(new Row(2, keys(1, 10))), seed)
                    .forEach(key -> drawn.merge(key, 1, Integer::sum));
        }
        // 2000 each is expected; 5 standard deviations are 200.
        assertThat(drawn).hasSize(10);
        assertThat(drawn.values()).allMatch(count -> Math.abs(count - 2000) < 200);
    }

    @Test
    void theOrderOfThePaperDoesNotFollowTheBlueprint() {
        Set<Long> first = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            first.add(drawn(List.of(new Row(1, keys(1, 1)), new Row(1, keys(2, 2))), seed).get(0));
        }
        assertThat(first).containsExactlyInAnyOrder(1L, 2L);
    }

    private static List<Long> drawn(List<Row> rows, long seed) {
        Result result = BlueprintDraw.draw(rows, new Random(seed * 0x9E3779B97F4A7C15L));
        assertThat(result).isInstanceOf(Result.Drawn.class);
        return ((Result.Drawn) result).questions();
    }

    private static List<Long> keys(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
