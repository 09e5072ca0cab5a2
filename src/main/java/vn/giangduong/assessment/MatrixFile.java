package vn.giangduong.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.analysis.ResponseMatrix;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.table.CsvReader;
import vn.giangduong.base.text.VietnameseText;

/**
 * Reads a response matrix from CSV and finds all that is wrong with it.
 *
 * <p>The first row names the items. A first column without a name, or named {@code candidate} (in
 * Vietnamese too), holds the candidates' codes and is not kept. With such a column, a row right
 * under the names whose first cell is {@code max} gives the items' maxima. Every other row is a
 * candidate, every cell a score between 0 and the item's maximum; an empty cell means that the item
 * was not in the candidate's paper, an item left blank has 0. Scores have a decimal point, or a
 * decimal comma where it does not divide the cells.
 */
final class MatrixFile {

    static final int MOST_ITEMS = 500;
    static final int MOST_CANDIDATES = 100_000;

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> CANDIDATE = Set.of("", "candidate", "thi sinh");
    private static final String MAXIMUM = "max";
    private static final String PREFIX = "assessment.matrix.";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.][0-9]{1,9})?");

    private final String source;
    private final double maximum;
    private final boolean decimalComma;
    private final List<Problem> problems = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private List<String> items = List.of();
    private int skipped;
    private double[] maxima = {};
    private boolean begun;

    private MatrixFile(String source, double maximum, boolean decimalComma) {
        this.source = source;
        this.maximum = maximum;
        this.decimalComma = decimalComma;
    }

    /**
     * A matrix as it was read.
     *
     * @param items the items' names
     * @param matrix their scores, {@code NaN} where an item was not in the paper
     */
    record Content(List<String> items, ResponseMatrix matrix) {}

    /**
     * Reads the text.
     *
     * @param maximum the highest score of every item unless the file has a row of maxima
     * @throws BadInputException with all that is wrong, the first hundred problems at most
     */
    static Content read(String source, String text, double maximum) {
        MatrixFile file = new MatrixFile(source, maximum, CsvReader.separatorOf(text) != ',');
        CsvReader.read(text, file::row);
        if (file.items.isEmpty() && file.problems.isEmpty()) {
            file.report(null, null, "noItems");
        } else if (file.rows.isEmpty() && file.problems.isEmpty()) {
            file.report(null, null, "noCandidates");
        }
        if (!file.problems.isEmpty()) {
            throw new BadInputException(file.problems);
        }
        return new Content(
                file.items, ResponseMatrix.ofRows(file.rows.toArray(double[][]::new), file.maxima));
    }

    private boolean row(int line, List<String> cells) {
        if (!begun) {
            begun = true;
            return header(line, cells);
        }
        if (cells.size() != items.size() + skipped) {
            report(line, null, "ragged", cells.size(), items.size() + skipped);
        } else if (skipped == 1
                && rows.isEmpty()
                && cells.getFirst().toLowerCase(Locale.ROOT).equals(MAXIMUM)) {
            maxima(line, cells);
        } else if (rows.size() == MOST_CANDIDATES) {
            report(line, null, "tooManyCandidates", MOST_CANDIDATES);
            return false;
        } else {
            rows.add(scores(line, cells));
        }
        return enough();
    }

    /** After so many problems the rest is not worth reading; says so once. */
    private boolean enough() {
        if (problems.size() < MOST_PROBLEMS) {
            return true;
        }
        report(null, null, "tooManyProblems");
        return false;
    }

    private boolean header(int line, List<String> cells) {
        skipped = CANDIDATE.contains(VietnameseText.fold(cells.getFirst())) ? 1 : 0;
        items = List.copyOf(cells.subList(skipped, cells.size()));
        maxima = new double[items.size()];
        Arrays.fill(maxima, maximum);
        if (items.size() > MOST_ITEMS) {
            report(line, null, "tooManyItems", items.size(), MOST_ITEMS);
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (int item = 0; item < items.size(); item++) {
            String name = items.get(item);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                report(line, position(item), "badName", LONGEST_NAME);
            } else if (!seen.add(name)) {
                report(line, position(item), "sameName", name);
            }
        }
        return problems.isEmpty();
    }

    private void maxima(int line, List<String> cells) {
        for (int item = 0; item < items.size(); item++) {
            double value = number(cells.get(item + skipped));
            if (value > 0) {
                maxima[item] = value;
            } else {
                report(line, items.get(item), "badMaximum", shortened(cells.get(item + skipped)));
            }
        }
    }

    private double[] scores(int line, List<String> cells) {
        double[] scores = new double[items.size()];
        for (int item = 0; item < scores.length; item++) {
            String cell = cells.get(item + skipped);
            scores[item] = cell.isEmpty() ? Double.NaN : number(cell);
            boolean wrong = !cell.isEmpty() && !(scores[item] <= maxima[item]);
            if (wrong && problems.size() < MOST_PROBLEMS) {
                report(line, items.get(item), "badScore", shortened(cell), maxima[item]);
            }
        }
        return scores;
    }

    /** The number, or NaN when it is none. */
    private double number(String cell) {
        String plain = decimalComma ? cell.replace(',', '.') : cell;
        return NUMBER.matcher(plain).matches() ? Double.parseDouble(plain) : Double.NaN;
    }

    private String position(int item) {
        return Integer.toString(item + skipped + 1);
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }

    private void report(
            @Nullable Integer line, @Nullable String column, String key, Object... arguments) {
        problems.add(new Problem(source, line, column, PREFIX + key, List.of(arguments)));
    }
}
