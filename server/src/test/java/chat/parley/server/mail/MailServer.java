package chat.parley.server.mail;

import static org.awaitility.Awaitility.await;

import chat.parley.server.tls.TestCertificate;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/// A real server for e-mail on this machine, whose certificate lies in a directory, and which keeps
/// what it takes.
public final class MailServer implements AutoCloseable {
    public static final String USER = "parley";
    public static final String PASSWORD = "post horn";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SMTPServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Integer> refusals = new CopyOnWriteArrayList<>();

    /// An e-mail as it came.
    ///
    /// @param text head and body, as they came over the wire
    public record Taken(String from, String to, String text) {
        private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}");

        /// As it is shown to whoever reads it.
        public MimeMessage read() {
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                return new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        public String subject() {
            try {
                return read().getSubject();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        public String body() {
            try {
                return ((String) read().getContent()).replace("\r\n", "\n");
            } catch (IOException | MessagingException e) {
                throw new AssertionError(e);
            }
        }

        /// The first code in it.
        public String code() {
            return CODE.matcher(body()).results().findFirst().orElseThrow().group();
        }
    }

    private MailServer(SMTPServer.Builder builder) {
        server =
                builder.bindAddress(InetAddress.getLoopbackAddress())
                        .port(0)
                        .messageHandler((_, from, to, data) -> take(from, to, data))
                        .build();
        server.start();
    }

    /// One to which nothing is said before the connection is encrypted, and which wants a password.
    ///
    /// @param directory for its certificate, `certificate.pem`
    public static MailServer startTls(Path directory) {
        return new MailServer(
                new SMTPServer.Builder()
                        .startTlsSocketFactory(context(directory))
                        .requireTLS()
                        .requireAuth()
                        .authenticationHandlerFactory(
                                new EasyAuthenticationHandlerFactory(
                                        (user, password, _) -> check(user, password))));
    }

    /// One that is encrypted from the first byte on.
    public static MailServer tls(Path directory) {
        return new MailServer(new SMTPServer.Builder().serverSocketFactory(context(directory)));
    }

    /// One that is not encrypted.
    public static MailServer plain() {
        return new MailServer(new SMTPServer.Builder());
    }

    private static void check(String user, String password) throws LoginFailedException {
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    private static SSLContext context(Path directory) {
        try {
            TestCertificate made = TestCertificate.of("EC");
            made.write(directory);
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry(
                    "mail",
                    made.keys().getPrivate(),
                    new char[0],
                    new Certificate[] {made.certificate()});
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void take(String from, String to, byte[] data) throws RejectException {
        if (!refusals.isEmpty()) {
            throw new RejectException(refusals.removeFirst(), "not\u0007 now");
        }
        taken.add(new Taken(from, to, new String(data, StandardCharsets.UTF_8)));
    }

    /// Refuses the next ones with these numbers.
    public void refuse(Integer... replies) {
        refusals.addAll(List.of(replies));
    }

    public List<Taken> taken() {
        return taken;
    }

    /// The newest of so many, waited for.
    public Taken awaitTaken(int count) {
        await().atMost(PATIENCE).until(() -> taken.size() >= count);
        return taken.get(count - 1);
    }

    /// Where it listens, for `mail.server`.
    public String address() {
        return "127.0.0.1:" + server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }
}
