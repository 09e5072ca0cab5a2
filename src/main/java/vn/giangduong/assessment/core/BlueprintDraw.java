package vn.giangduong.assessment.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws the questions of a paper at random, each row of a blueprint from its own pool, no question
 * twice. The same generator state draws the same paper.
 *
 * <p>Pools may be equal, have nothing in common, or lie one inside the other, as topics do. The
 * smallest pool is served first, which for such pools finds a paper whenever there is one.
 */
public final class BlueprintDraw {

    private BlueprintDraw() {}

    /**
     * A row of a blueprint with what it may be drawn from.
     *
     * @param wanted how many questions
     * @param pool keys of the questions, each once, in an order that does not change from call to
     *     call
     */
    public record Row(int wanted, List<Long> pool) {

        public Row {
            pool = List.copyOf(pool);
            if (wanted < 1) {
                throw new IllegalArgumentException("a row wants at least one question");
            }
        }
    }

    /**
     * A row that lacks questions.
     *
     * @param row position of the row, from 0
     * @param wanted how many questions it wants
     * @param available how many are left for it after the rows that share its pool
     */
    public record Lack(int row, int wanted, int available) {}

    /** What came of it. */
    public sealed interface Result {

        /** The questions in the order of the paper: shuffled over all rows. */
        record Drawn(List<Long> questions) implements Result {
            public Drawn {
                questions = List.copyOf(questions);
            }
        }

        /** Every row that lacks questions, in the order of the rows; nothing was drawn. */
        record Lacking(List<Lack> lacks) implements Result {
            public Lacking {
                lacks = List.copyOf(lacks);
            }
        }
    }

    /** Draws a paper, or says exactly which rows lack how many questions. */
    public static Result draw(List<Row> rows, RandomGenerator random) {
        Set<Long> taken = new HashSet<>();
        List<Long> drawn = new ArrayList<>();
        List<Lack> lacks = new ArrayList<>();
        for (int number : smallestPoolFirst(rows)) {
            Row row = rows.get(number);
            List<Long> left = new ArrayList<>(row.pool());
            left.removeIf(taken::contains);
            if (left.size() < row.wanted()) {
                lacks.add(new Lack(number, row.wanted(), left.size()));
            }
            Collections.shuffle(left, random);
            List<Long> chosen = left.subList(0, Math.min(row.wanted(), left.size()));
            taken.addAll(chosen);
            drawn.addAll(chosen);
        }
        if (!lacks.isEmpty()) {
            lacks.sort(Comparator.comparingInt(Lack::row));
            return new Result.Lacking(lacks);
        }
        Collections.shuffle(drawn, random);
        return new Result.Drawn(drawn);
    }

    private static List<Integer> smallestPoolFirst(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(number -> rows.get(number).pool().size()))
                .toList();
    }
}
