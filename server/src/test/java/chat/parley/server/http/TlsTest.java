package chat.parley.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Refused;
import chat.parley.server.FakeHouse;
import chat.parley.server.RunningServer;
import chat.parley.server.tls.TestCertificate;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir private Path directory;
    private KeyStore store;

    @BeforeEach
    void makeACertificate() throws Exception {
        Path file = directory.resolve("store.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "parley",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost,ip:127.0.0.1",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("keytool.log").toFile())
                        .start();
        assertThat(keytool.waitFor()).isZero();
        store = KeyStore.getInstance(file.toFile(), PASSWORD);
        pem("certificate", "CERTIFICATE", store.getCertificate("parley").getEncoded());
        pem("key", "PRIVATE KEY", store.getKey("parley", PASSWORD).getEncoded());
    }

    private void pem(String name, String what, byte[] bytes) throws Exception {
        String body = Base64.getMimeEncoder().encodeToString(bytes);
        String text = "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
        Files.writeString(directory.resolve(name + ".pem"), text);
    }

    private Map<String, String> settings() {
        return Map.of(
                "web.listen", "0.0.0.0:0",
                "web.certificate", directory.resolve("certificate.pem").toString(),
                "web.key", directory.resolve("key.pem").toString());
    }

    private HttpClient client() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("parley", store.getCertificate("parley"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    @Test
    void withACertificateTheServerIsReachedFromAnywhereInCipher() throws Exception {
        try (RunningServer server = new RunningServer(directory, new FakeHouse(), settings());
                HttpClient client = client()) {
            String at = "://localhost:" + server.address().getPort();
            HttpResponse<String> health =
                    client.send(
                            HttpRequest.newBuilder(URI.create("https" + at + "/health")).build(),
                            BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.headers().firstValue("strict-transport-security")).isPresent();
            WebSocket socket =
                    client.newWebSocketBuilder()
                            .subprotocols("parley.v1.json")
                            .buildAsync(URI.create("wss" + at + "/ws"), new WebSocket.Listener() {})
                            .join();
            assertThat(socket.getSubprotocol()).isEqualTo("parley.v1.json");
            socket.abort();
        }
    }

    private static BigInteger serial(RunningServer server) throws Exception {
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new Anybody()}, null);
        InetSocketAddress at = server.address();
        try (SSLSocket socket =
                (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", at.getPort())) {
            socket.startHandshake();
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSerialNumber();
        }
    }

    /// Looks at what is shown, and trusts it.
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    @Tag("F27")
    void aRenewedCertificateIsShownWithoutARestart(String algorithm) throws Exception {
        TestCertificate first = TestCertificate.of(algorithm);
        first.write(directory);
        Map<String, String> settings = new HashMap<>(settings());
        try (RunningServer server = new RunningServer(directory, new FakeHouse(1), settings)) {
            assertThat(serial(server)).isEqualTo(first.certificate().getSerialNumber());
            TestCertificate renewed = TestCertificate.of("EC");
            renewed.write(directory);
            assertThat(server.reload().certificateRenewed()).isTrue();
            assertThat(serial(server)).isEqualTo(renewed.certificate().getSerialNumber());

            Files.writeString(directory.resolve("key.pem"), "no key");
            assertThatThrownBy(server::reload)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("web.key")
                    .hasMessageContaining("has no private key");
            assertThat(serial(server)).isEqualTo(renewed.certificate().getSerialNumber());
        }
    }

    @Test
    void aCertificateWithoutItsKeyIsRefused() {
        Map<String, String> settings =
                Map.of("web.certificate", directory.resolve("certificate.pem").toString());
        assertThatThrownBy(() -> new RunningServer(directory, new FakeHouse(), settings))
                .hasMessageContaining("web.certificate and web.key go together");
    }
}
