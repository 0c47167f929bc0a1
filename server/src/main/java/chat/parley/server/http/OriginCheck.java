package chat.parley.server.http;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.words.DoorText;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns away whom a web page on another site sent: by the host that the caller believes to be
/// speaking to (a name of ours, or an address, which no other site can claim), and by the origin
/// that a browser says it comes from.
final class OriginCheck {
    private final Set<String> hosts;
    private final List<String> origins;
    private final String scheme;

    OriginCheck(WebConfig config) {
        hosts =
                Stream.concat(Stream.of("localhost"), config.hosts().stream())
                        .map(String::toLowerCase)
                        .collect(Collectors.toUnmodifiableSet());
        origins = config.origins();
        scheme = config.certificate() == null ? "http://" : "https://";
    }

    /// Lets a request in. Whoever does not say whom they believe to be speaking to is no browser,
    /// which has spoken HTTP/1.1 for longer than there have been foreign pages that call.
    ///
    /// @return the foreign origin that it may come from, null when it comes from no other site
    /// @throws Refused with [Reason#FORBIDDEN] for an unknown host or origin
    @Nullable String admit(@Nullable String authority, HttpHeaders headers) {
        if (authority != null && !isKnown(host(authority))) {
            throw new Refused(Reason.FORBIDDEN, DoorText.FOREIGN_HOST);
        }
        String origin = headers.get(HttpHeaderNames.ORIGIN);
        if (origin == null || (authority != null && origin.equalsIgnoreCase(scheme + authority))) {
            return null;
        }
        if (!origins.contains(origin)) {
            throw new Refused(Reason.FORBIDDEN, DoorText.FOREIGN_ORIGIN);
        }
        return origin;
    }

    private boolean isKnown(String host) {
        return hosts.contains(host)
                || NetUtil.isValidIpV4Address(host)
                || NetUtil.isValidIpV6Address(host);
    }

    /// The host of `host`, `host:port` or `[address]:port`.
    private static String host(String authority) {
        int colon = authority.lastIndexOf(':');
        String host =
                colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host.toLowerCase(java.util.Locale.ROOT);
    }
}
