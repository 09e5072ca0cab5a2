package vn.giangduong.organization.browse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Permission;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNode;
import vn.giangduong.organization.UnitNotFoundException;
import vn.giangduong.organization.UnitService;

/**
 * The tree as somebody may see it: the subtrees they hold a right in today, on any day. A unit that
 * has ended belongs to whoever looks after the unit that carries it on. What lies outside is
 * treated as if it were not there.
 */
@Service
@Transactional(readOnly = true)
public class UnitBrowser {

    private final UnitService units;
    private final UnitAccess access;

    UnitBrowser(UnitService units, UnitAccess access) {
        this.units = units;
        this.access = access;
    }

    /** Where the signed-in person's trees begin on that day, the highest only. */
    public List<Unit> tops(LocalDate on) {
        Map<UnitId, Unit> found = new LinkedHashMap<>();
        Stream.concat(
                        access.scopes(Permission.SEE_TOTALS).stream(),
                        access.scopes(Permission.MANAGE_UNITS).stream())
                .distinct()
                .flatMap(scope -> units.orBefore(scope, on).stream())
                .forEach(unit -> found.put(unit.id(), unit));
        return found.values().stream()
                .filter(unit -> isNotUnderAnother(unit, found, on))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    private boolean isNotUnderAnother(Unit unit, Map<UnitId, Unit> others, LocalDate on) {
        return units.chain(unit.id(), on).stream()
                .noneMatch(
                        above -> !above.id().equals(unit.id()) && others.containsKey(above.id()));
    }

    /**
     * The unit with that code on that day.
     *
     * @throws UnitNotFoundException when there was none, or none the person may see
     */
    public Unit unit(String code, LocalDate on) {
        return units.findByCode(code, on)
                .filter(unit -> access.sees(unit.id()))
                .orElseThrow(() -> new UnitNotFoundException("No unit with that code"));
    }

    /** The key of a unit that is, was or will be, if the person may see it. */
    public Optional<UnitId> known(String code) {
        return UnitCode.isCode(code)
                ? units.idOf(new UnitCode(code)).filter(access::sees)
                : Optional.empty();
    }

    /** From the highest unit the person may see down to the unit itself. */
    public List<Unit> way(UnitId unit, LocalDate on) {
        access.requireSeen(unit);
        List<Unit> chain = units.chain(unit, on);
        List<UnitId> tops = tops(on).stream().map(Unit::id).toList();
        int first = 0;
        for (int i = 0; i < chain.size(); i++) {
            if (tops.contains(chain.get(i).id())) {
                first = i;
                break;
            }
        }
        return chain.subList(first, chain.size());
    }

    /** A unit the person may see, as it was on a day. */
    public Optional<Unit> named(UnitId unit, LocalDate on) {
        return access.sees(unit) ? units.find(unit, on) : Optional.empty();
    }

    /** The unit directly above one on that day. */
    public Optional<Unit> above(Unit unit, LocalDate on) {
        UnitId parent = unit.parent();
        return parent == null ? Optional.empty() : units.find(parent, on);
    }

    /** The units directly under one, each with how many are under it. */
    public List<UnitNode> level(UnitId parent, LocalDate on) {
        access.requireSeen(parent);
        return units.level(parent, on);
    }

    /**
     * The unit with that code and all under it on that day, from the top down, sisters in their
     * order.
     *
     * @throws UnitNotFoundException when there was none, or none the person may see
     */
    public List<Unit> subtree(String code, LocalDate on) {
        return List.copyOf(units.under(unit(code, on).id(), on).values());
    }

    /** Units by any part of their name, among those the person may see. */
    public List<Unit> search(String text, LocalDate on, int limit) {
        return tops(on).stream()
                .flatMap(top -> units.search(text, top.id(), on, limit).stream())
                .limit(limit)
                .collect(Collectors.toList());
    }

    /** Whether the person may change units here. */
    public boolean mayChange(UnitId unit) {
        return access.may(Permission.MANAGE_UNITS, unit);
    }

    /** Whether the person may change units anywhere. */
    public boolean mayChangeSomewhere() {
        return !access.scopes(Permission.MANAGE_UNITS).isEmpty();
    }
}
