package vn.giangduong.base.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address a request came from, also for work that goes on after the request has ended. */
public final class ClientAddress {

    private static final ScopedValue<String> CARRIED = ScopedValue.newInstance();

    private ClientAddress() {}

    /** Where what is being done was asked for; empty for what the server does by itself. */
    public static Optional<String> current() {
        if (CARRIED.isBound()) {
            return Optional.of(CARRIED.get());
        }
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    /** Does something on this thread as if it were asked for from an address. */
    public static void runFrom(@Nullable String address, Runnable what) {
        if (address == null) {
            what.run();
        } else {
            ScopedValue.where(CARRIED, address).run(what);
        }
    }
}
