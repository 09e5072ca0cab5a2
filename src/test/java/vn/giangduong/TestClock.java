package vn.giangduong;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {

    /** 22 November 2026, nine o'clock in the morning in Việt Nam. */
    public static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** Back to {@link #START}. */
    public void reset() {
        now.set(START);
    }

    /** To an instant. */
    public void set(Instant instant) {
        now.set(instant);
    }

    /** Forward. */
    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
