package vn.giangduong.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.demo.UnitNames.Name;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.MemberSplit;
import vn.giangduong.organization.events.NewUnit;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;

/**
 * What came before July 2025: boards merged, the block of offices divided, the border guard's party
 * organisation ended.
 */
final class BoardsAndOffices {

    private static final String BLOCK = "block";
    private static final String BORDER = "border";

    private final Telling telling;
    private final Map<String, PlannedUnit> keys = new HashMap<>();
    private final UnitNames names = new UnitNames("");

    /** Lets it happen in all provinces. */
    BoardsAndOffices(Telling telling, List<ProvincePlan> provinces) {
        this.telling = telling;
        provinces.forEach(this::february);
        provinces.forEach(this::march);
    }

    /**
     * The committees of each province that are neither of districts nor of communes: its code, a
     * dot, and {@code party}, {@code government}, {@code army} or {@code police}.
     */
    Map<String, PlannedUnit> keys() {
        return keys;
    }

    private void february(ProvincePlan province) {
        String place = province.place();
        PlannedUnit top = province.unit("province");
        String code = province.traits().code();
        List<String> board =
                DemoTexts.rows("boards").stream()
                        .filter(row -> row.get(3).equals("since"))
                        .findFirst()
                        .orElseThrow();
        PlannedUnit propaganda = province.unit("board.BTG");
        NewUnit merged =
                Telling.founded(
                        code + '.' + board.get(0),
                        new Name(
                                board.get(1).replace("{0}", place),
                                board.get(2).replace("{0}", place),
                                "board"),
                        "board",
                        top,
                        propaganda.order());
        telling.merge(
                "boards",
                place,
                List.of(propaganda, province.unit("board.BDV")),
                merged,
                Reorganisation.FEBRUARY);
        splitBlock(province, top, code);
        telling.rename(
                province, "propaganda.before", "propaganda", "propaganda", Reorganisation.FEBRUARY);
    }

    private void splitBlock(ProvincePlan province, PlannedUnit top, String code) {
        PlannedUnit block = province.unit(BLOCK);
        NewUnit party =
                Telling.founded(
                        code + ".CQD",
                        names.upper("party", ""),
                        "direct_committee",
                        top,
                        block.order());
        NewUnit government =
                Telling.founded(
                        code + ".UBND",
                        names.upper("government", ""),
                        "direct_committee",
                        top,
                        block.order());
        Map<UnitCode, UnitCode> children = new HashMap<>();
        for (PlannedVersion child :
                telling.chronicle().children(block.id(), Reorganisation.FEBRUARY)) {
            Destination to = province.destinations().get(child.unit());
            boolean isParty = to != null && to.to().equals("party");
            children.put(telling.code(child), isParty ? party.code() : government.code());
        }
        telling.chronicle()
                .apply(
                        new UnitEventDraft.Split(
                                Telling.code(block),
                                List.of(
                                        new UnitTarget.Founded(government),
                                        new UnitTarget.Founded(party)),
                                MemberSplit.allTo(government.code()),
                                children,
                                Reorganisation.FEBRUARY,
                                telling.decision("blocks", province.place()),
                                telling.note("blocks")));
        keys.put(code + ".party", telling.chronicle().unit(party.code()));
        keys.put(code + ".government", telling.chronicle().unit(government.code()));
        keys.put(code + ".army", province.unit("army"));
        keys.put(code + ".police", province.unit("police"));
    }

    private void march(ProvincePlan province) {
        telling.rename(province, "farming.before", "farming", "farming", Reorganisation.MARCH);
        if (province.has(BORDER)) {
            telling.end(
                    BORDER,
                    province.place(),
                    province.unit(BORDER),
                    List.of(province.unit("army")),
                    Map.of(),
                    Reorganisation.MARCH);
        }
    }
}
