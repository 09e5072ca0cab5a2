package vn.giangduong.training.totals;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Periods;

/**
 * Folds what waits every second, and so also turns today's tree to a new day shortly after
 * midnight. Any number of nodes may run it: one works, the others go on.
 */
@Component
class FoldingClock {

    private final Totals totals;
    private final Clock clock;

    FoldingClock(Totals totals, Clock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 3_000)
    void fold() {
        totals.fold(Periods.dayOf(clock.instant()));
    }
}
