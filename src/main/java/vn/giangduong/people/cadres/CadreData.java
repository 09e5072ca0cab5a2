package vn.giangduong.people.cadres;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

/**
 * Everything kept of a cadre's own data.
 *
 * @param unit the unit that looks after the record: of today's membership, else the last, else the
 *     first to come; {@code null} if there never was one
 * @param mayEdit whether the reader may change it
 * @param version to be handed back with a change
 */
public record CadreData(
        CadreId id,
        CadreDraft draft,
        @Nullable UnitId unit,
        Instant createdAt,
        boolean mayEdit,
        int version)
        implements Serializable {}
