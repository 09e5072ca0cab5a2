package vn.giangduong.organization.ui.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitType;
import vn.giangduong.organization.UnitVersion;
import vn.giangduong.organization.browse.UnitBrowser;

/**
 * What the forms need to know.
 *
 * @param unit the unit the event is about, or the parent of one to be founded
 * @param version its present name and contact, if known
 * @param children what is directly under it
 * @param types all types
 * @param childTypes codes of the types that may sit under it
 */
public record FormContext(
        Unit unit,
        @Nullable UnitVersion version,
        List<Unit> children,
        List<UnitType> types,
        List<String> childTypes,
        UnitBrowser browser,
        LocalDate today) {

    /** Copies. */
    public FormContext {
        children = List.copyOf(children);
        types = List.copyOf(types);
        childTypes = List.copyOf(childTypes);
    }
}
