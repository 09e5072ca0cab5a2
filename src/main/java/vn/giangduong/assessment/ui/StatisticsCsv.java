package vn.giangduong.assessment.ui;

import com.vaadin.flow.component.Component;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.giangduong.analysis.ItemStatistics;
import vn.giangduong.assessment.QuizReport;
import vn.giangduong.base.html.SafeHtml;

/**
 * The items of a quiz as a file for a spreadsheet: UTF-8 with a byte order mark, semicolons and
 * decimal commas, as a spreadsheet set to Vietnamese expects.
 */
final class StatisticsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Component asker;
    private final FindingTexts findings;

    StatisticsCsv(Component asker) {
        this.asker = asker;
        this.findings = new FindingTexts(asker);
    }

    byte[] write(QuizReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        asker.getTranslation("assessment.statistics.code"),
                        asker.getTranslation("assessment.statistics.version"),
                        asker.getTranslation("assessment.statistics.question"),
                        asker.getTranslation("analysis.item.answers"),
                        asker.getTranslation("analysis.item.facility"),
                        asker.getTranslation("analysis.item.discrimination"),
                        asker.getTranslation("analysis.item.findings")));
        for (QuizReport.Item item : report.items()) {
            ItemStatistics statistics = item.report().statistics();
            rows.add(
                    List.of(
                            item.question().questionCode(),
                            Integer.toString(item.question().number()),
                            SafeHtml.plainText(item.question().stemHtml()),
                            Integer.toString(statistics.answers()),
                            Figures.number(statistics.facility()),
                            Figures.number(statistics.discrimination()),
                            item.report().findings().stream()
                                    .map(findings::sentence)
                                    .collect(Collectors.joining(" "))));
        }
        String text =
                rows.stream()
                        .map(StatisticsCsv::line)
                        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK + "", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(StatisticsCsv::cell).collect(Collectors.joining(";"));
    }

    /** A text that begins like a formula must not become one; a negative number is none. */
    private static String cell(String text) {
        boolean formula =
                !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                        && !text.matches("-[0-9,.]+");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
