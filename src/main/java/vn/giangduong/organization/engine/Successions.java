package vn.giangduong.organization.engine;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.UnitId;

/** Writes down which units took over from one. */
@Component
class Successions {

    /** The first is the main successor; it carries the figures of a unit that has ended. */
    void record(EventRun run, UnitId from, List<UnitId> to, boolean ended) {
        boolean main = true;
        for (UnitId successor : to) {
            run.rows()
                    .insert(
                            "unit_succession",
                            Map.of(
                                    "event_id",
                                    run.event().value(),
                                    "from_unit",
                                    from.value(),
                                    "to_unit",
                                    successor.value(),
                                    "main",
                                    main,
                                    "ended",
                                    ended,
                                    "on_day",
                                    run.on()));
            main = false;
        }
    }
}
