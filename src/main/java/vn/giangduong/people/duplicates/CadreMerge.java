package vn.giangduong.people.duplicates;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.people.CadreId;

/**
 * Two records that were made one.
 *
 * @param mergedBy the code of the account
 * @param undoneAt when they were parted again; {@code null} if they are one
 */
public record CadreMerge(
        long id,
        CadreId kept,
        String keptCode,
        String keptName,
        CadreId merged,
        String mergedCode,
        String mergedName,
        String reason,
        Instant mergedAt,
        String mergedBy,
        @Nullable Instant undoneAt)
        implements Serializable {}
