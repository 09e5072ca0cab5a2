package vn.giangduong.content;

import java.io.Serializable;
import java.time.Instant;

/**
 * A version that waits for a second person.
 *
 * @param mine whether the signed-in person wrote it and so may not decide on it
 */
public record ReviewItem(
        ModuleVersionId id,
        String code,
        int number,
        String title,
        String author,
        boolean mine,
        Instant submittedAt)
        implements Serializable {}
