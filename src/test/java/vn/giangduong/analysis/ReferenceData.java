package vn.giangduong.analysis;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of {@code reference-data}: plain CSV with a header and no quotes. */
final class ReferenceData {

    private ReferenceData() {}

    /** The rows of a file, each by column name. */
    static List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        return lines.stream()
                .skip(1)
                .map(
                        line -> {
                            String[] cells = line.split(",", -1);
                            Map<String, String> row = new HashMap<>();
                            for (int column = 0; column < cells.length; column++) {
                                row.put(header.get(column), cells[column]);
                            }
                            return row;
                        })
                .toList();
    }

    /** A matrix of right-or-wrong answers. */
    static ResponseMatrix matrix(String dataset) {
        double[][] scores =
                lines(dataset + ".csv").stream()
                        .skip(1)
                        .map(
                                line ->
                                        Arrays.stream(line.split(",", -1))
                                                .mapToDouble(Double::parseDouble)
                                                .toArray())
                        .toArray(double[][]::new);
        double[] maxima = new double[scores[0].length];
        Arrays.fill(maxima, 1);
        return ResponseMatrix.ofRows(scores, maxima);
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(requireNonNull(row.get(column), column));
    }

    private static List<String> lines(String file) {
        try (InputStream stream =
                ReferenceData.class.getResourceAsStream("/reference-data/" + file)) {
            return new String(requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
