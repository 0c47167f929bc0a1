package chat.parley.server.http;

import chat.parley.server.config.HostPort;
import chat.parley.server.config.Setting;
import chat.parley.server.tls.TlsFiles;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the server listens, and to whom it answers.
public record WebConfig(
        @Setting(value = "127.0.0.1:8080", about = "the address and port for WebSocket and HTTP")
                String listen,
        @Setting(
                        value = "20000",
                        min = "1",
                        max = "1000000",
                        reload = true,
                        about = "how many connections there may be at once")
                int connections,
        @Setting(
                        value = "1000",
                        min = "1",
                        max = "1000000",
                        reload = true,
                        about =
                                "how many of them may come from one address; those of this machine"
                                        + " are not counted so, for a proxy speaks for many")
                int connectionsOfAddress,
        @Setting(
                        reload = true,
                        about =
                                "the host names that clients reach this server by, beside localhost"
                                        + " and addresses")
                List<String> hosts,
        @Setting(
                        reload = true,
                        about = "the web origins whose pages may call, such as https://example.org")
                List<String> origins,
        @Setting(
                        about =
                                "the addresses and subnets of the reverse proxies, such as"
                                        + " 127.0.0.1 or 10.0.0.0/8, that are believed when they"
                                        + " say by X-Forwarded-For or Forwarded who asks")
                List<String> trustedProxies,
        @Setting(
                        reload = true,
                        about =
                                "the PEM file of the server's certificate, with those above it;"
                                        + " needed to listen beyond this machine")
                @Nullable Path certificate,
        @Setting(
                        reload = true,
                        about =
                                "the PEM file of the certificate's private key: PKCS#8, PKCS#1 or"
                                        + " SEC1, encrypted or not")
                @Nullable Path key,
        @Setting(
                        reload = true,
                        secret = true,
                        about = "what opens an encrypted key; better kept in a file")
                @Nullable String keyPassword,
        @Setting(reload = true, about = "the file whose first line opens an encrypted key")
                @Nullable Path keyPasswordFile) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern ORIGIN =
            Pattern.compile("https?://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    /// Copies the lists, and refuses to send passwords over a network in the clear.
    public WebConfig {
        hosts = List.copyOf(hosts);
        trustedProxies = List.copyOf(trustedProxies);
        origins = List.copyOf(origins);
        origins.forEach(WebConfig::requireOrigin);
        hosts.forEach(WebConfig::requireHost);
        Proxies _ = new Proxies(trustedProxies);
        InetSocketAddress address = HostPort.parse(listen);
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("web.certificate and web.key go together");
        }
        if (keyPassword != null && keyPasswordFile != null) {
            throw new IllegalArgumentException(
                    "web.key-password and web.key-password-file exclude each other");
        }
        if (key == null && (keyPassword != null || keyPasswordFile != null)) {
            throw new IllegalArgumentException("web.key-password needs web.key");
        }
        if (certificate == null && !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "web.listen "
                            + listen
                            + " reaches beyond this machine: that needs web.certificate and"
                            + " web.key, for passwords must not travel in the clear");
        }
    }

    /// The certificate's files; empty where connections are not encrypted.
    public Optional<TlsFiles> tls() {
        return certificate == null || key == null
                ? Optional.empty()
                : Optional.of(new TlsFiles(certificate, key, keyPassword, keyPasswordFile));
    }

    /// Where to listen, resolved.
    public InetSocketAddress address() {
        return HostPort.parse(listen);
    }

    /// A browser says no more than that of where a page is from.
    private static void requireOrigin(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "web.origins: \""
                            + origin
                            + "\" is no origin, which is http:// or https://, a host in lower case,"
                            + " and a port where there is one, such as https://example.org");
        }
    }

    private static void requireHost(String host) {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "web.hosts: \"" + host + "\" is no host name; a port does not belong to it");
        }
    }
}
