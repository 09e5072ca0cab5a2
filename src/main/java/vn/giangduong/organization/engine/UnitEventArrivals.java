package vn.giangduong.organization.engine;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitChangeParticipant;

/** Moves what is not dated, such as open studies, when the day of a future event has come. */
@Component
public class UnitEventArrivals {

    private final EventStore events;
    private final JdbcClient jdbc;
    private final RowColumns columns;
    private final ObjectProvider<UnitChangeParticipant> participants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnitEventArrivals(
            EventStore events,
            JdbcClient jdbc,
            RowColumns columns,
            ObjectProvider<UnitChangeParticipant> participants,
            TransactionTemplate transaction,
            Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.columns = columns;
        this.participants = participants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks every quarter of an hour; a day that came while the application was off is caught up.
     */
    @Scheduled(fixedDelay = 900_000, initialDelay = 20_000)
    public void arrive() {
        for (EventStore.Due due : events.due(Periods.dayOf(clock.instant()))) {
            transaction.executeWithoutResult(_ -> arrive(due));
        }
    }

    private void arrive(EventStore.Due due) {
        events.lock();
        if (events.due(Periods.dayOf(clock.instant())).contains(due)) {
            Set<UnitId> left = new HashSet<>(events.left(due.event()));
            RowRecorder rows = new RowRecorder(jdbc, columns, due.event());
            participants
                    .orderedStream()
                    .forEach(participant -> participant.arrive(due.event(), due.on(), left, rows));
            events.arrived(due.event());
        }
    }
}
