package chat.parley.server.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reverse proxies that are believed when they say for whom they ask: in `X-Forwarded-For`, or
/// in `Forwarded` (RFC 7239). What anybody else says there is ignored, and so is what stands left
/// of the first address, from the right, that is no proxy's: the client wrote that itself.
final class Proxies {
    private static final String FORWARDED = "forwarded";
    private static final String X_FORWARDED_FOR = "x-forwarded-for";
    private static final Pattern SUBNET = Pattern.compile("([0-9A-Fa-f.:]+)(?:/([0-9]{1,3}))?");
    private static final Pattern FOR =
            Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\\s]*)");
    private static final Pattern WITH_PORT =
            Pattern.compile(
                    "\\[([0-9A-Fa-f.:]+)](?::.*)?|([0-9]+(?:[.][0-9]+){3})(?::.*)?|([0-9A-Fa-f.:]+)");
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    private final List<IpSubnetFilterRule> trusted;

    /// Believes some.
    ///
    /// @param subnets addresses, or subnets such as `10.0.0.0/8`
    /// @throws IllegalArgumentException if one is neither
    Proxies(List<String> subnets) {
        trusted = subnets.stream().map(Proxies::subnet).toList();
    }

    private static IpSubnetFilterRule subnet(String text) {
        Matcher parts = SUBNET.matcher(text);
        if (parts.matches()) {
            String address = parts.group(1);
            boolean isV4 = NetUtil.isValidIpV4Address(address);
            int bits = isV4 ? IPV4_BITS : IPV6_BITS;
            int prefix = parts.group(2) == null ? bits : Integer.parseInt(parts.group(2));
            if ((isV4 || NetUtil.isValidIpV6Address(address)) && prefix <= bits) {
                return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
            }
        }
        throw new IllegalArgumentException(
                "web.trusted-proxies: \""
                        + text
                        + "\" is no address and no subnet, such as 127.0.0.1 or 10.0.0.0/8");
    }

    /// Whether an address is a proxy's that is believed.
    boolean trust(InetAddress address) {
        InetSocketAddress peer = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(subnet -> subnet.matches(peer));
    }

    /// Who asks: the other end itself, or whom it asks for. Where both headers stand and do not
    /// agree, one of them is the client's own, and neither is believed.
    InetAddress client(InetAddress peer, HttpHeaders headers) {
        if (!trust(peer)) {
            return peer;
        }
        List<String> usual = elements(headers, X_FORWARDED_FOR);
        List<String> standard = elements(headers, FORWARDED).stream().map(Proxies::isFor).toList();
        if (usual.isEmpty() || standard.isEmpty()) {
            return nearest(peer, usual.isEmpty() ? standard : usual);
        }
        InetAddress client = nearest(peer, usual);
        return client.equals(nearest(peer, standard)) ? client : peer;
    }

    private static List<String> elements(HttpHeaders headers, String name) {
        return headers.getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static String isFor(String element) {
        Matcher found = FOR.matcher(element);
        return found.find() ? found.group(1).replace("\"", "") : "";
    }

    /// The first from the right that is no proxy of ours; as far as the addresses can be read.
    private InetAddress nearest(InetAddress peer, List<String> hops) {
        InetAddress nearest = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = address(hop);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get();
            if (!trust(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private static Optional<InetAddress> address(String text) {
        Matcher parts = WITH_PORT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String literal =
                parts.group(1) != null
                        ? parts.group(1)
                        : parts.group(2) != null ? parts.group(2) : parts.group(3);
        boolean isAddress =
                NetUtil.isValidIpV4Address(literal) || NetUtil.isValidIpV6Address(literal);
        return isAddress ? Optional.of(InetAddress.ofLiteral(literal)) : Optional.empty();
    }
}
