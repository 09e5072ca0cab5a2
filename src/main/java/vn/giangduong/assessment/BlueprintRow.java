package vn.giangduong.assessment;

import java.io.Serializable;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.TopicId;

/**
 * One row of a blueprint: so many questions of a topic at a level.
 *
 * @param count at least 1
 */
public record BlueprintRow(TopicId topic, CognitiveLevel level, int count) implements Serializable {

    /** Refuses rows that ask for nothing. */
    public BlueprintRow {
        if (count < 1) {
            throw new IllegalArgumentException("A blueprint row asks for at least one question");
        }
    }
}
