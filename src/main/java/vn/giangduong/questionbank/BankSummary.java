package vn.giangduong.questionbank;

import java.util.Map;

/**
 * A bank in figures; every question counts once, by its newest version.
 *
 * @param questions how many questions there are
 * @param byState how many in each state; states without any are missing
 * @param byLevel how many at each level, retired ones left out
 * @param expired how many approved ones cite law no longer in force
 */
public record BankSummary(
        BankId id,
        String code,
        String title,
        int questions,
        Map<ReviewState, Integer> byState,
        Map<CognitiveLevel, Integer> byLevel,
        int expired) {

    public BankSummary {
        byState = Map.copyOf(byState);
        byLevel = Map.copyOf(byLevel);
    }

    public int count(ReviewState state) {
        return byState.getOrDefault(state, 0);
    }

    public int count(CognitiveLevel level) {
        return byLevel.getOrDefault(level, 0);
    }
}
