package chat.parley.server;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/// Somebody on a full screen over SSH, who signs in by password.
final class SshVisitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONTROL = "\u001b\\[[0-9;?]*[ -/]*[@-~]";

    private final SshClient client = SshClient.setUpDefaultClient();
    private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    private final ChannelShell shell;

    SshVisitor(InetSocketAddress server, String name, String password) {
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        try {
            ClientSession session =
                    client.connect(name, server).verify(PATIENCE).getClientSession();
            session.addPasswordIdentity(password);
            session.auth().verify(PATIENCE);
            shell = session.createShellChannel();
            shell.setPtyType("xterm-256color");
            shell.setPtyColumns(100);
            shell.setPtyLines(30);
            shell.setOut(drawn);
            shell.open().verify(PATIENCE);
        } catch (IOException e) {
            client.stop();
            throw new UncheckedIOException(e);
        }
    }

    void type(String text) {
        try {
            shell.getInvertedIn().write(text.getBytes(StandardCharsets.UTF_8));
            shell.getInvertedIn().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until a text was drawn, in one go or in parts.
    void sees(String text) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                drawn.toString(StandardCharsets.UTF_8)
                                        .replaceAll(CONTROL, "")
                                        .contains(text));
    }

    /// Without a word, as when a cable is pulled.
    @Override
    public void close() {
        client.close(true);
        client.stop();
    }
}
