package vn.giangduong.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.organization.UnitId;

/**
 * Whose names the signed-in person may read in this session without being asked why, for fields in
 * which somebody is chosen: they leave out whom they may not show, where a list would ask.
 */
@Component
public class NamesReach {

    /** Stands in a list of keys that would be empty. */
    private static final List<Long> NONE = List.of(-1L);

    private final Access access;
    private final NamesReasonStore reasons;
    private final CurrentUser currentUser;
    private final Clock clock;

    NamesReach(Access access, NamesReasonStore reasons, CurrentUser currentUser, Clock clock) {
        this.access = access;
        this.reasons = reasons;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The condition that a unit's names are open, with the parameters {@code near}, {@code
     * reasoned} and {@code today}.
     *
     * @param unit the column of the unit's key
     */
    public static String condition(String unit) {
        return """
               (%1$s IN (SELECT near.descendant_id FROM unit_path near
                    WHERE near.ancestor_id IN (:near) AND near.depth <= %2$d
                        AND near.valid_from <= :today AND near.valid_to > :today)
                OR %1$s IN (SELECT said.descendant_id FROM unit_path said
                    WHERE said.ancestor_id IN (:reasoned)
                        AND said.valid_from <= :today AND said.valid_to > :today))
               """
                .formatted(unit, NamesReasonStore.FREE_LEVELS);
    }

    /**
     * Binds all of {@link #condition} but {@code today}.
     *
     * @param permissions those whose grants reach names
     */
    public StatementSpec bind(StatementSpec statement, Permission... permissions) {
        List<Long> near =
                Arrays.stream(permissions)
                        .flatMap(permission -> access.scopes(permission).stream())
                        .map(UnitId::value)
                        .distinct()
                        .toList();
        List<Long> reasoned =
                reasons
                        .units(
                                currentUser.require().accountId(),
                                currentUser.sessionKey(),
                                clock.instant())
                        .stream()
                        .map(UnitId::value)
                        .toList();
        return statement
                .param("near", near.isEmpty() ? NONE : near)
                .param("reasoned", reasoned.isEmpty() ? NONE : reasoned);
    }
}
