package chat.parley.server.config;

import java.util.regex.Pattern;

/// What Kubernetes, and Docker's links before it, put into the environment of everything that runs
/// beside a service: for one called `parleyd` that begins like a setting of ours.
final class Orchestration {
    private static final Pattern SERVICE = Pattern.compile(".*_SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)");
    private static final Pattern PORT = Pattern.compile(".*_PORT(_[0-9]+_(TCP|UDP|SCTP))?");
    private static final Pattern PORT_PART =
            Pattern.compile(".*_PORT_[0-9]+_(TCP|UDP|SCTP)_(PROTO|PORT|ADDR)");
    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.+");

    private Orchestration() {}

    /// Whether a variable that sets no key is one of these, and no slip of somebody's.
    static boolean sets(String variable, String value) {
        return SERVICE.matcher(variable).matches()
                || PORT_PART.matcher(variable).matches()
                || (PORT.matcher(variable).matches() && ADDRESS.matcher(value).matches());
    }
}
