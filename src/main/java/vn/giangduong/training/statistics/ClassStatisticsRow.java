package vn.giangduong.training.statistics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;

/**
 * The classes of one programme, or of all, in a period.
 *
 * @param code the programme's code; empty for the totals
 * @param title the title of its newest version; empty for the totals
 * @param classesPlanned classes that open in the period, whatever their state
 * @param classesHeld those of them that are running or closed
 * @param learnersPlanned the sum of what their plans foresee
 * @param learners people enrolled, those exempt left out
 * @param women women among the learners
 * @param ethnicMinority the sum of what the centres entered per class
 * @param bands learners by age
 * @param theoryPrimary learners with primary theory level (so cap)
 * @param theoryIntermediate learners with intermediate theory level (trung cap)
 * @param theoryAdvanced learners with advanced theory level (cao cap)
 * @param ungraded learners who passed in a class without marks
 * @param failed learners who did not pass
 * @param certificates learners who received their certificate
 * @param unknownAge learners of no known year of birth, who are in no band
 */
public record ClassStatisticsRow(
        String code,
        String title,
        long classesPlanned,
        long classesHeld,
        long learnersPlanned,
        long learners,
        long women,
        long ethnicMinority,
        ClassStatisticsBands bands,
        long theoryPrimary,
        long theoryIntermediate,
        long theoryAdvanced,
        long excellent,
        long good,
        long fair,
        long average,
        long ungraded,
        long failed,
        long certificates,
        long unknownAge)
        implements Serializable {

    static final ClassStatisticsRow NOTHING =
            new ClassStatisticsRow(
                    "", "", 0, 0, 0, 0, 0, 0, noBands(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Learners who passed, with or without a grade. */
    public long passed() {
        return excellent + good + fair + average + ungraded;
    }

    /** Passed of learners in hundredths, two decimals, half up; empty without learners. */
    public Optional<BigDecimal> passedPercent() {
        return VietnameseFormats.percentage(
                BigDecimal.valueOf(passed()), BigDecimal.valueOf(learners));
    }

    ClassStatisticsRow withoutSmallBands() {
        return withBands(bands.withoutSmall());
    }

    /** Both together, as totals. */
    ClassStatisticsRow plus(ClassStatisticsRow other) {
        return new ClassStatisticsRow(
                "",
                "",
                classesPlanned + other.classesPlanned,
                classesHeld + other.classesHeld,
                learnersPlanned + other.learnersPlanned,
                learners + other.learners,
                women + other.women,
                ethnicMinority + other.ethnicMinority,
                bands.plus(other.bands),
                theoryPrimary + other.theoryPrimary,
                theoryIntermediate + other.theoryIntermediate,
                theoryAdvanced + other.theoryAdvanced,
                excellent + other.excellent,
                good + other.good,
                fair + other.fair,
                average + other.average,
                ungraded + other.ungraded,
                failed + other.failed,
                certificates + other.certificates,
                unknownAge + other.unknownAge);
    }

    private ClassStatisticsRow withBands(ClassStatisticsBands shown) {
        return new ClassStatisticsRow(
                code,
                title,
                classesPlanned,
                classesHeld,
                learnersPlanned,
                learners,
                women,
                ethnicMinority,
                shown,
                theoryPrimary,
                theoryIntermediate,
                theoryAdvanced,
                excellent,
                good,
                fair,
                average,
                ungraded,
                failed,
                certificates,
                unknownAge);
    }

    private static ClassStatisticsBands noBands() {
        return new ClassStatisticsBands(
                IntStream.range(0, ClassStatisticsBands.SIZE)
                        .<@Nullable Long>mapToObj(band -> 0L)
                        .toList());
    }
}
