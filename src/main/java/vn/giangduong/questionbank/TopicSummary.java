package vn.giangduong.questionbank;

import java.util.Map;

/**
 * How many questions of a topic may be drawn today.
 *
 * @param path headings joined by "/"
 * @param drawable the number at each level; levels without any are missing
 */
public record TopicSummary(TopicId id, String path, Map<CognitiveLevel, Integer> drawable) {

    public TopicSummary {
        drawable = Map.copyOf(drawable);
    }

    public int count(CognitiveLevel level) {
        return drawable.getOrDefault(level, 0);
    }

    public int total() {
        return drawable.values().stream().mapToInt(Integer::intValue).sum();
    }
}
