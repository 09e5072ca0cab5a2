package vn.giangduong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.time.Periods;

/** What is to be loaded, worked out in memory from the day alone. */
final class DemoPlan {

    /** Since when everything exists. */
    static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final LocalDate today;
    private final OrganisationPlan organisation = new OrganisationPlan();
    private final List<PlannedCadre> cadres;
    private @Nullable StudyPlan studies;

    DemoPlan(LocalDate today) {
        this.today = today;
        this.cadres = new PeoplePlan(organisation, today).cadres();
    }

    LocalDate today() {
        return today;
    }

    /** When rows that nothing else dates were made. */
    static Instant founded() {
        return Periods.startOfDay(SINCE);
    }

    OrganisationPlan organisation() {
        return organisation;
    }

    /** Everybody, in the order of their keys, which begin with 1. */
    List<PlannedCadre> cadres() {
        return cadres;
    }

    /** What everybody has studied. */
    StudyPlan studies() {
        if (studies == null) {
            studies = new StudyPlan(this);
        }
        return studies;
    }

    /** The person with a demo account. */
    PlannedCadre personOf(DemoLogin login) {
        return cadres.stream()
                .filter(cadre -> login.isOf(cadre, organisation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is " + login.code()));
    }
}
