package vn.giangduong.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is certain after a save: it is only ever handed out after the commit.
 *
 * @param acknowledged all changes up to this number are stored
 * @param savedAt when the server stored them
 * @param deadline until when answers may be given; null for no limit
 */
public record SaveResult(
        int acknowledged, Instant savedAt, @Nullable Instant deadline, AttemptState state) {}
