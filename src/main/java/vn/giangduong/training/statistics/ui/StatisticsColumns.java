package vn.giangduong.training.statistics.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.training.statistics.ClassStatisticsBands;
import vn.giangduong.training.statistics.ClassStatisticsRow;

/** The columns of the statistics form, the same on the screen and in the workbook. */
final class StatisticsColumns {

    private final BiFunction<String, Object[], String> words;

    /** Columns with words found by key and arguments. */
    StatisticsColumns(BiFunction<String, Object[], String> words) {
        this.words = words;
    }

    /** A column of whole numbers that add up. */
    record Count(String header, ToLongFunction<ClassStatisticsRow> value) {}

    List<Count> beforeBands() {
        return List.of(
                count("classesPlanned", ClassStatisticsRow::classesPlanned),
                count("classesHeld", ClassStatisticsRow::classesHeld),
                count("learnersPlanned", ClassStatisticsRow::learnersPlanned),
                count("learners", ClassStatisticsRow::learners),
                count("women", ClassStatisticsRow::women),
                count("ethnicMinority", ClassStatisticsRow::ethnicMinority));
    }

    List<Count> afterBands() {
        return List.of(
                count("theoryPrimary", ClassStatisticsRow::theoryPrimary),
                count("theoryIntermediate", ClassStatisticsRow::theoryIntermediate),
                count("theoryAdvanced", ClassStatisticsRow::theoryAdvanced),
                count("excellent", ClassStatisticsRow::excellent),
                count("good", ClassStatisticsRow::good),
                count("fair", ClassStatisticsRow::fair),
                count("average", ClassStatisticsRow::average),
                count("failed", ClassStatisticsRow::failed),
                count("certificates", ClassStatisticsRow::certificates));
    }

    String band(int band) {
        List<Integer> upTo = ClassStatisticsBands.UP_TO;
        if (band == 0) {
            return text("training.statistics.column.ageUpTo", upTo.getFirst().toString());
        }
        if (band == upTo.size()) {
            return text("training.statistics.column.ageOver", upTo.getLast().toString());
        }
        return text(
                "training.statistics.column.ageFrom",
                Integer.toString(upTo.get(band - 1) + 1),
                upTo.get(band).toString());
    }

    /** The count of an age band as it may be shown. */
    String shown(ClassStatisticsRow row, int band) {
        Long count = row.bands().count(band);
        return count == null ? "<" + ClassStatisticsBands.SMALL : VietnameseFormats.number(count);
    }

    /** What the other columns leave out. */
    String note(ClassStatisticsRow row) {
        List<String> notes = new ArrayList<>();
        if (row.ungraded() > 0) {
            notes.add(
                    text(
                            "training.statistics.note.ungraded",
                            VietnameseFormats.number(row.ungraded())));
        }
        if (row.unknownAge() > 0) {
            notes.add(
                    text(
                            "training.statistics.note.unknownAge",
                            VietnameseFormats.number(row.unknownAge())));
        }
        return String.join("; ", notes);
    }

    private Count count(String column, ToLongFunction<ClassStatisticsRow> value) {
        return new Count(text("training.statistics.column." + column), value);
    }

    private String text(String key, Object... arguments) {
        return words.apply(key, arguments);
    }
}
