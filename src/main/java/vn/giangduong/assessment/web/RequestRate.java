package vn.giangduong.assessment.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often one attempt may call. A player sends one request at a time and asks now and then, so an
 * honest one never comes near the limit. Counted on this node only.
 */
@Component
class RequestRate {

    static final int MOST = 300;
    static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MOST_KEPT = 20_000;

    private record Window(Instant start, int calls) {}

    private final Clock clock;
    private final Map<Long, Window> windows =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Window> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    RequestRate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a call.
     *
     * @throws ApiException when there have been too many
     */
    void count(long attempt) {
        Instant now = clock.instant();
        Window window;
        synchronized (windows) {
            window =
                    windows.compute(
                            attempt,
                            (key, last) ->
                                    last == null || !now.isBefore(last.start().plus(WINDOW))
                                            ? new Window(now, 1)
                                            : new Window(last.start(), last.calls() + 1));
        }
        if (window.calls() > MOST) {
            throw new ApiException(ApiCode.TOO_MANY);
        }
    }
}
