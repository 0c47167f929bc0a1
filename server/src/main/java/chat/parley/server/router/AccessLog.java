package chat.parley.server.router;

import chat.parley.server.session.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line for each operation: what, who, how long, how it ended. Never a body or a secret, so
/// never the request itself.
final class AccessLog {
    private static final Logger log = LoggerFactory.getLogger("access");
    private static final long NANOS_IN_MICRO = 1_000;

    private AccessLog() {}

    static void operation(String name, Caller caller, long nanos, RequestOutcome outcome) {
        if (log.isInfoEnabled()) {
            log.info(
                    "{} account={} address={} micros={} {}",
                    name,
                    caller.account() == null ? "-" : caller.account(),
                    caller.address(),
                    nanos / NANOS_IN_MICRO,
                    switch (outcome) {
                        case RequestOutcome.Answered _ -> "OK";
                        case RequestOutcome.Rejected(var refused) -> refused.reason().name();
                    });
        }
    }
}
