package vn.giangduong.training.totals;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Periods;

/**
 * Folds what waits every second, and so also turns today's tree to a new day shortly after
 * midnight; makes everything anew when there is nothing, after an upgrade. Any number of nodes may
 * run it: one works, the others go on.
 */
@Component
class FoldingClock {

    private final Totals totals;
    private final Clock clock;
    private boolean built;

    FoldingClock(Totals totals, Clock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 3_000)
    void fold() {
        LocalDate today = Periods.dayOf(clock.instant());
        built = built || totals.isBuilt();
        if (built) {
            totals.fold(today);
        } else {
            totals.rebuild(today);
        }
    }
}
