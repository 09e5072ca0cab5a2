package vn.giangduong.organization.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitId;

/** A province with two districts of two communes of two cells, and shorthand for events on it. */
final class UnitEventFixture {

    static final LegalDocument DOCUMENT =
            new LegalDocument("1656-QĐ/TU", LocalDate.of(2025, 6, 16), "Ban Thường vụ Tỉnh ủy");

    private static final AtomicLong NUMBER = new AtomicLong();

    final TestPeople people;
    final JdbcClient jdbc;
    final UnitEventService events;
    final UnitId province;
    final UnitId eastDistrict;
    final UnitId westDistrict;
    final UnitId communeA;
    final UnitId communeB;
    final UnitId communeC;
    final UnitId cellA1;
    final UnitId cellA2;
    final UnitId cellB1;
    final UnitId cellC1;

    UnitEventFixture(TestPeople people, JdbcClient jdbc, UnitEventService events) {
        this.people = people;
        this.jdbc = jdbc;
        this.events = events;
        province = people.province("Đảng bộ tỉnh");
        eastDistrict = people.unit("Đảng bộ huyện Đông", "direct_committee", province);
        westDistrict = people.unit("Đảng bộ huyện Tây", "direct_committee", province);
        communeA = people.unit("Đảng bộ xã A", "grassroots_committee", eastDistrict);
        communeB = people.unit("Đảng bộ xã B", "grassroots_committee", eastDistrict);
        communeC = people.unit("Đảng bộ xã C", "grassroots_committee", westDistrict);
        cellA1 = people.unit("Chi bộ thôn 1", "cell", communeA);
        cellA2 = people.unit("Chi bộ thôn 2", "cell", communeA);
        cellB1 = people.unit("Chi bộ thôn 3", "cell", communeB);
        cellC1 = people.unit("Chi bộ thôn 4", "cell", communeC);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    UnitCode code(UnitId unit) {
        return new UnitCode(people.codeOf(unit));
    }

    UnitEventId apply(UnitEventDraft draft) {
        return events.apply(draft, events.revision());
    }

    /** The message keys of what speaks against it, without their common beginning. */
    List<String> refusals(UnitEventDraft draft) {
        return keys(events.preview(draft).refusals());
    }

    List<String> dependences(UnitEventId event) {
        return keys(events.undoable(event));
    }

    static List<String> keys(List<Problem> problems) {
        return problems.stream()
                .map(Problem::messageKey)
                .map(key -> key.replaceFirst("^organization\\.event\\.\\w+\\.", ""))
                .toList();
    }

    static List<String> keys(BadInputException refused) {
        return keys(refused.problems());
    }

    NewUnit fresh(String name, String type, UnitId parent) {
        return new NewUnit(
                new UnitCode("N" + NUMBER.incrementAndGet()),
                name,
                name,
                null,
                type,
                code(parent),
                UnitContact.NONE,
                0);
    }

    UnitEventDraft.Found found(NewUnit unit, LocalDate on) {
        return new UnitEventDraft.Found(unit, on, DOCUMENT, "");
    }

    UnitEventDraft.Rename rename(UnitId unit, String name, LocalDate on) {
        return new UnitEventDraft.Rename(code(unit), name, name, null, on, DOCUMENT, "");
    }

    UnitEventDraft.Move move(UnitId unit, UnitId parent, LocalDate on) {
        return new UnitEventDraft.Move(code(unit), code(parent), on, DOCUMENT, "");
    }

    UnitEventDraft.Merge merge(List<UnitId> from, UnitTarget into, LocalDate on) {
        return new UnitEventDraft.Merge(
                from.stream().map(this::code).toList(), into, Map.of(), on, DOCUMENT, "");
    }

    UnitEventDraft.End end(UnitId unit, List<UnitId> successors, LocalDate on) {
        return new UnitEventDraft.End(
                code(unit),
                successors.stream().map(this::code).toList(),
                Map.of(),
                on,
                DOCUMENT,
                "");
    }

    UnitEventDraft.ChangeType changeType(UnitId unit, String type, LocalDate on) {
        return new UnitEventDraft.ChangeType(code(unit), type, on, DOCUMENT, "");
    }

    UnitId idOf(UnitCode code) {
        return new UnitId(
                jdbc.sql("SELECT id FROM unit WHERE code = ?")
                        .param(code.value())
                        .query(Long.class)
                        .single());
    }

    /** Everything about this province's tree that an undo must bring back, as text. */
    List<String> snapshot() {
        List<String> all = new ArrayList<>();
        for (String sql :
                List.of(
                        """
                        SELECT CONCAT_WS('|', 'v', unit_id, name, type_code, parent_id, valid_from,
                            valid_to, address) FROM unit_version
                        WHERE unit_id >= :province ORDER BY unit_id, valid_from
                        """,
                        """
                        SELECT CONCAT_WS('|', 'p', ancestor_id, descendant_id, depth, inherited,
                            valid_from, valid_to) FROM unit_path
                        WHERE descendant_id >= :province
                        ORDER BY descendant_id, valid_from, ancestor_id
                        """,
                        """
                        SELECT CONCAT_WS('|', 'm', cadre_id, unit_id, valid_from, valid_to)
                        FROM membership WHERE unit_id >= :province ORDER BY cadre_id, valid_from
                        """,
                        """
                        SELECT CONCAT_WS('|', 'a', centre_id, unit_id, valid_from, valid_to)
                        FROM service_area WHERE unit_id >= :province
                        ORDER BY centre_id, unit_id, valid_from
                        """,
                        """
                        SELECT CONCAT_WS('|', 'g', account_id, role, unit_id, valid_from, valid_to)
                        FROM role_grant WHERE unit_id >= :province
                        ORDER BY account_id, unit_id, valid_from
                        """,
                        """
                        SELECT CONCAT_WS('|', 's', from_unit, to_unit, main, on_day)
                        FROM unit_succession WHERE from_unit >= :province ORDER BY from_unit, to_unit
                        """)) {
            all.addAll(
                    jdbc.sql(sql).param("province", province.value()).query(String.class).list());
        }
        return all;
    }
}
