package chat.parley.acceptance.scenario;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A server for e-mail on this machine: what comes for an address is added to a file of its name,
/// as its reader sees it.
final class PostOffice implements AutoCloseable {
    private final Path directory;
    private final SMTPServer server;

    PostOffice(Path directory) {
        this.directory = directory;
        this.server =
                new SMTPServer.Builder()
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .port(0)
                        .messageHandler((_, _, to, data) -> deliver(to, data))
                        .build();
        server.start();
    }

    /// Where it listens.
    String address() {
        return "127.0.0.1:" + server.getPortAllocated();
    }

    private void deliver(String to, byte[] data) throws RejectException {
        try {
            MimeMessage mail =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            String text = "Subject: " + mail.getSubject() + "\n\n" + mail.getContent() + "\n";
            Files.writeString(
                    directory.resolve(to),
                    text.replace("\r\n", "\n"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException | MessagingException e) {
            throw new RejectException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
