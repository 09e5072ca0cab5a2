package vn.giangduong.training.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.history.CompletionVerdict.Added;
import vn.giangduong.training.history.CompletionVerdict.Completes;
import vn.giangduong.training.history.CompletionVerdict.Held;
import vn.giangduong.training.history.CompletionVerdict.Otherwise;
import vn.giangduong.training.history.CompletionVerdict.Twice;

class CompletionComparisonTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 15);

    @Test
    void addsWhatIsNotThereAndSeesItTwice() {
        ListedCompletion first = listed(2, 1, "8");
        assertThat(verdicts(Map.of(), first, listed(3, 2, null), listed(4, 1, "8")))
                .containsExactly(new Added(), new Added(), new Twice(first));
    }

    @Test
    void completesWhatIsOpen() {
        HeldStudy open = new HeldStudy(9, DAY, null, null, 0);
        assertThat(verdicts(Map.of(new StudyKey(1, 5), open), listed(2, 1, null)))
                .containsExactly(new Completes(open));
    }

    @Test
    void leavesTheSameDayAndMarkAndNeverRewritesAnother() {
        HeldStudy held = new HeldStudy(9, DAY, DAY, new BigDecimal("8.00"), 0);
        Map<StudyKey, HeldStudy> there = Map.of(new StudyKey(1, 5), held);
        assertThat(verdicts(there, listed(2, 1, "8"))).containsExactly(new Held());
        assertThat(verdicts(there, listed(2, 1, "8.5"))).containsExactly(new Otherwise(held));
        assertThat(verdicts(there, listed(2, 1, null))).containsExactly(new Otherwise(held));
        HeldStudy earlier = new HeldStudy(9, DAY, DAY.minusDays(1), new BigDecimal("8"), 0);
        assertThat(verdicts(Map.of(new StudyKey(1, 5), earlier), listed(2, 1, "8")))
                .containsExactly(new Otherwise(earlier));
    }

    @ParameterizedTest
    @CsvSource({"8,8", "'8,5',8.5", "8.25,8.25", "10,10", "'10,00',10", "0,0", "'7,250',7.25"})
    void readsMarksAsTheyAreWritten(String written, String mark) {
        assertThat(Marks.read(written).orElseThrow()).isEqualByComparingTo(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,5", "11", "-1", "8,125", "giỏi", "8,5/10", ""})
    void refusesWhatIsNoMark(String written) {
        assertThat(Marks.read(written)).isEmpty();
    }

    private static List<CompletionVerdict> verdicts(
            Map<StudyKey, HeldStudy> held, ListedCompletion... listed) {
        return List.copyOf(CompletionComparison.of(List.of(listed), held).values());
    }

    private static ListedCompletion listed(int row, long cadre, @Nullable String mark) {
        return new ListedCompletion(
                new ListRow(row, Map.of(), true),
                new CadreId(cadre),
                new ListedModule(5, 50, "Chuyên đề"),
                new UnitId(3),
                DAY,
                DAY,
                mark == null ? null : new BigDecimal(mark));
    }
}
