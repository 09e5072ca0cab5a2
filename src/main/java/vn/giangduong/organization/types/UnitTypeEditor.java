package vn.giangduong.organization.types;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.organization.UnitType;

/** Saves a type together with the types it may sit under: all of it or nothing. */
@Service
@Transactional
public class UnitTypeEditor {

    private final UnitTypeService types;

    UnitTypeEditor(UnitTypeService types) {
        this.types = types;
    }

    /**
     * Adds a type.
     *
     * @param parents codes of the types it may sit under; its own among them when it may sit under
     *     itself
     * @throws BadInputException when something is wrong with it
     */
    public void add(UnitType type, int order, Set<String> parents) {
        types.add(type, order);
        place(type, Set.of(), parents);
    }

    /**
     * Changes a type.
     *
     * @param before codes of the types it might sit under until now
     * @param after codes of the types it may sit under from now on
     * @throws BadInputException when something is wrong with it, or units stand where they no
     *     longer may
     */
    public void change(UnitType type, int order, Set<String> before, Set<String> after) {
        types.change(type, order);
        place(type, before, after);
    }

    private void place(UnitType type, Set<String> before, Set<String> after) {
        after.stream()
                .filter(parent -> !before.contains(parent))
                .forEach(parent -> types.allow(new UnitTypePlacement(parent, type.code())));
        before.stream()
                .filter(parent -> !after.contains(parent))
                .forEach(parent -> types.disallow(new UnitTypePlacement(parent, type.code())));
    }
}
