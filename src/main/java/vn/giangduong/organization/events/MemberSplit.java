package vn.giangduong.organization.events;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.giangduong.organization.UnitCode;

/**
 * Who goes to which part when a unit is divided: first the list decides, then the first rule that
 * applies, and whoever is left goes to one part.
 *
 * @param listed cadre code to the code of the part
 * @param rules in the order in which they are tried
 * @param otherwise the code of the part for everybody else
 */
public record MemberSplit(Map<String, UnitCode> listed, List<MemberRule> rules, UnitCode otherwise)
        implements Serializable {

    /** Copies. */
    public MemberSplit {
        listed = Map.copyOf(listed);
        rules = List.copyOf(rules);
    }

    /** Everybody to one part. */
    public static MemberSplit allTo(UnitCode part) {
        return new MemberSplit(Map.of(), List.of(), part);
    }
}
