package chat.parley.server.http;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.server.limit.Allowance;
import chat.parley.server.limit.TokenBuckets;
import chat.parley.server.words.DoorText;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts the connections, in all and from each address, and lets no more in than are allowed.
/// Those of this machine and of trusted proxies are counted in all alone: a reverse proxy speaks
/// for many. Safe for any number of threads.
final class ConnectionLimit {
    /// How often an address may connect: an office whose people all come back at once, and scripts.
    static final Allowance COMING = Allowance.perSecond(200, 50);

    static final int MOST_ADDRESSES = 100_000;
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Proxies proxies;
    private int most;
    private int mostOfAddress;
    private final Map<InetAddress, Integer> ofAddress = new HashMap<>();
    private final TokenBuckets<InetAddress> coming =
            new TokenBuckets<>(MOST_ADDRESSES, _ -> COMING);
    private int inside;

    ConnectionLimit(int most, int mostOfAddress, Proxies proxies) {
        this.most = most;
        this.mostOfAddress = mostOfAddress;
        this.proxies = proxies;
    }

    /// Allows more or less from now on; those that are inside stay.
    synchronized void allow(int inAll, int ofOneAddress) {
        most = inAll;
        mostOfAddress = ofOneAddress;
    }

    /// Whether an address connects too often to be heard out at all.
    boolean isTooFast(InetAddress address) {
        return !isOfMany(address) && !coming.of(address).trySpend();
    }

    private boolean isOfMany(InetAddress address) {
        return address.isLoopbackAddress() || proxies.trust(address);
    }

    /// Lets a connection in, which has to [#leave] when it ends.
    ///
    /// @throws Refused if there are too many
    synchronized void enter(InetAddress address) {
        if (inside >= most) {
            throw tooMany(DoorText.CONNECTIONS, most);
        }
        if (!isOfMany(address)) {
            if (ofAddress.getOrDefault(address, 0) >= mostOfAddress) {
                throw tooMany(DoorText.CONNECTIONS_OF_ADDRESS, mostOfAddress);
            }
            ofAddress.merge(address, 1, Integer::sum);
        }
        inside++;
    }

    synchronized void leave(InetAddress address) {
        inside--;
        ofAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    private static Refused tooMany(DoorText detail, int most) {
        return new Refused(Reason.RATE_LIMITED, Sentence.of(detail, most), List.of(), LATER, null);
    }
}
