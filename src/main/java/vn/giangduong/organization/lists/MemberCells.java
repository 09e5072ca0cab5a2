package vn.giangduong.organization.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.MemberRule;
import vn.giangduong.organization.events.MemberSplit;
import vn.giangduong.organization.events.UnitTarget;

/**
 * Who goes to which part of a divided unit: codes of people, or those with a word in their
 * position, or the rest. Where no row takes the rest, the unit itself does if it goes on, or the
 * first part.
 */
final class MemberCells {

    /** "The rest", in either language, folded. */
    private static final Set<String> REST = Set.of("con lai", "rest", "the rest");

    private final Cells cells;

    MemberCells(Cells cells) {
        this.cells = cells;
    }

    /**
     * Reads the split.
     *
     * @param parts one for each row
     */
    MemberSplit split(EventGroup group, UnitCode divided, List<UnitTarget> parts) {
        Map<String, UnitCode> listed = new HashMap<>();
        List<MemberRule> rules = new ArrayList<>();
        List<UnitCode> rest = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ListRow row = group.rows().get(i);
            UnitCode part = parts.get(i).code();
            String members = row.textOrEmpty(EventListImport.MEMBERS);
            String position = row.text(EventListImport.POSITION);
            if (REST.contains(VietnameseText.fold(members))) {
                if (!rest.isEmpty()) {
                    cells.refuse(row, EventListImport.MEMBERS, "twoRests");
                }
                rest.add(part);
            } else {
                for (String code : members.split("[;,\\s]+", -1)) {
                    UnitCode before = code.isEmpty() ? null : listed.put(code, part);
                    if (before != null && !before.equals(part)) {
                        cells.refuse(row, EventListImport.MEMBERS, "memberTwice", code);
                    }
                }
            }
            if (position != null) {
                rules.add(new MemberRule(part, position, null, null, null, null));
            }
        }
        boolean goesOn = parts.stream().anyMatch(part -> part.code().equals(divided));
        UnitCode otherwise =
                !rest.isEmpty() ? rest.getFirst() : goesOn ? divided : parts.getFirst().code();
        return new MemberSplit(listed, rules, otherwise);
    }
}
