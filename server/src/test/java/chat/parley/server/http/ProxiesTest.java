package chat.parley.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("F5")
class ProxiesTest {
    private final Proxies proxies = new Proxies(List.of("127.0.0.1", "10.0.0.0/8", "fd00::/8"));

    private String client(String peer, String... headers) {
        HttpHeaders all = new DefaultHttpHeaders();
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            all.add(parts[0], parts[1]);
        }
        return proxies.client(InetAddress.ofLiteral(peer), all).getHostAddress();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1                                 | 192.0.2.1",
                "6.6.6.6, 192.0.2.1                        | 192.0.2.1",
                "6.6.6.6, 192.0.2.1, 10.1.2.3              | 192.0.2.1",
                "192.0.2.1:4711                            | 192.0.2.1",
                "2001:db8::7                               | 2001:db8:0:0:0:0:0:7",
                "[2001:db8::7]:4711, fd00::1               | 2001:db8:0:0:0:0:0:7",
                "::ffff:192.0.2.1                          | 192.0.2.1",
                "10.9.9.9                                  | 10.9.9.9",
                "192.0.2.1, not-an-address                 | 127.0.0.1",
                "192.0.2.1, 10.0.0.2, 300.1.1.1, 10.0.0.3  | 10.0.0.3",
                "''                                        | 127.0.0.1",
            })
    void aTrustedProxySaysWhoAsks(String said, String expected) {
        assertThat(client("127.0.0.1", "X-Forwarded-For: " + said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "for=192.0.2.1;proto=https;by=10.0.0.1     | 192.0.2.1",
                "For=\"[2001:db8::7]:4711\"                | 2001:db8:0:0:0:0:0:7",
                "for=6.6.6.6, proto=http; for=192.0.2.1    | 192.0.2.1",
                "for=192.0.2.1, for=10.0.0.7               | 192.0.2.1",
                "for=unknown                               | 127.0.0.1",
                "for=_hidden, for=10.0.0.7                 | 10.0.0.7",
                "by=192.0.2.1                              | 127.0.0.1",
            })
    void itMaySayItAsTheRfcHasIt(String said, String expected) {
        assertThat(client("127.0.0.1", "Forwarded: " + said)).isEqualTo(expected);
    }

    @Test
    void linesOfOneHeaderAreOneList() {
        assertThat(client("127.0.0.1", "X-Forwarded-For: 6.6.6.6", "X-Forwarded-For: 192.0.2.1"))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void whoeverIsNoProxyOnlySpeaksForItself() {
        assertThat(client("192.0.2.9", "X-Forwarded-For: 6.6.6.6", "Forwarded: for=6.6.6.6"))
                .isEqualTo("192.0.2.9");
        assertThat(new Proxies(List.of()).trust(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
    }

    @Test
    void whereTheClientsOwnHeaderContradictsTheProxysNeitherIsBelieved() {
        assertThat(client("127.0.0.1", "X-Forwarded-For: 192.0.2.1", "Forwarded: for=6.6.6.6"))
                .isEqualTo("127.0.0.1");
        assertThat(client("127.0.0.1", "X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1"))
                .isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.0/33",
                "10.0.0/8",
                "::1/129",
                "",
                "10.0.0.1/",
                "::1::"
            })
    void whatIsNoAddressIsRefusedAtStart(String wrong) {
        assertThatThrownBy(() -> new Proxies(List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("web.trusted-proxies");
    }
}
