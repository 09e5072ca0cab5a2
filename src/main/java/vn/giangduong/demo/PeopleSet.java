package vn.giangduong.demo;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.PersonName;
import vn.giangduong.base.time.Utc;

/** The cadres and where they are and were members. */
@Component
class PeopleSet implements DemoSet {

    private final JdbcTemplate jdbc;

    PeopleSet(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public long write(DemoPlan plan) {
        LocalDateTime founded = Utc.bind(DemoPlan.founded());
        try (Rows cadres =
                new Rows(
                        jdbc,
                        "cadre",
                        "id, code, full_name, name_folded, sort_name, birth_date, birth_year, sex,"
                                + " position, theory_level, created_at")) {
            for (PlannedCadre cadre : plan.cadres()) {
                PersonName name = new PersonName(cadre.name());
                cadres.add(
                        cadre.id(),
                        cadre.code(),
                        name.full(),
                        name.folded(),
                        name.sortKey(),
                        cadre.birthDate(),
                        cadre.birthYear(),
                        cadre.woman() ? "F" : "M",
                        cadre.position(),
                        cadre.theory(),
                        founded);
            }
        }
        return plan.cadres().size() + writeMemberships(plan);
    }

    private long writeMemberships(DemoPlan plan) {
        try (Rows memberships =
                new Rows(jdbc, "membership", "cadre_id, unit_id, valid_from, valid_to, reason")) {
            for (PlannedCadre cadre : plan.cadres()) {
                for (PlannedMembership membership : cadre.memberships()) {
                    memberships.add(
                            cadre.id(),
                            membership.unit(),
                            membership.from(),
                            membership.to(),
                            membership.reason());
                }
            }
            return memberships.count();
        }
    }
}
