package vn.giangduong.people.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.MemberRule;
import vn.giangduong.organization.events.MemberSplit;

/** Says which members of a divided unit go to which part. */
@Component
class MemberSplitter {

    private final JdbcClient jdbc;

    MemberSplitter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Member(
            long cadre, String code, @Nullable Integer born, String position, String sex) {}

    /**
     * The members on a day or later, by the part they go to.
     *
     * @throws BadInputException when the list names somebody who is no member
     */
    Map<UnitId, List<Long>> destinations(
            UnitId divided, LocalDate on, MemberSplit split, Map<UnitCode, UnitId> parts) {
        List<Member> members = members(divided, on);
        Set<String> strangers = new HashSet<>(split.listed().keySet());
        Map<UnitId, List<Long>> destinations = new LinkedHashMap<>();
        for (Member member : members) {
            strangers.remove(member.code());
            UnitId part = parts.get(partOf(member, split));
            if (part == null) {
                throw new IllegalStateException("A division names a part it does not have");
            }
            destinations.computeIfAbsent(part, key -> new ArrayList<>()).add(member.cadre());
        }
        if (!strangers.isEmpty()) {
            throw new BadInputException(
                    strangers.stream()
                            .sorted()
                            .map(
                                    code ->
                                            Problem.atField(
                                                    code,
                                                    "members",
                                                    "people.units.refused.notAMember",
                                                    code))
                            .toList());
        }
        return destinations;
    }

    private static UnitCode partOf(Member member, MemberSplit split) {
        UnitCode listed = split.listed().get(member.code());
        if (listed != null) {
            return listed;
        }
        return split.rules().stream()
                .filter(rule -> applies(rule, member))
                .map(MemberRule::part)
                .findFirst()
                .orElse(split.otherwise());
    }

    private static boolean applies(MemberRule rule, Member member) {
        String position = rule.positionContains();
        Integer from = rule.bornFrom();
        Integer to = rule.bornTo();
        Integer born = member.born();
        String prefix = rule.codePrefix();
        String sex = rule.sex();
        return (position == null
                        || VietnameseText.fold(member.position())
                                .contains(VietnameseText.fold(position)))
                && (from == null || (born != null && born >= from))
                && (to == null || (born != null && born <= to))
                && (prefix == null || member.code().startsWith(prefix))
                && (sex == null || sex.equals(member.sex()));
    }

    private List<Member> members(UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT c.id, c.code, COALESCE(YEAR(c.birth_date), c.birth_year) AS born,
                            COALESCE(c.position, '') AS position, c.sex
                        FROM membership m JOIN cadre c ON c.id = m.cadre_id
                        WHERE m.unit_id = :unit AND m.valid_to > :on
                        ORDER BY c.id
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query(
                        (row, number) ->
                                new Member(
                                        row.getLong("id"),
                                        row.getString("code"),
                                        row.getObject("born", Integer.class),
                                        row.getString("position"),
                                        row.getString("sex")))
                .list();
    }
}
