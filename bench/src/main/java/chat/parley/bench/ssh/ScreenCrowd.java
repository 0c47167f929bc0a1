package chat.parley.bench.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.PtyChannelConfiguration;

/// Many full screens over SSH, whose clients do nothing but count what is drawn.
final class ScreenCrowd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int COLUMNS = 120;
    private static final int ROWS = 40;

    private final int port;
    private final String password;
    private final SshClient client = SshClient.setUpDefaultClient();
    private final List<ClientSession> sessions = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    /// Of people who all have the same password.
    ScreenCrowd(int port, String password) {
        this.port = port;
        this.password = password;
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    /// Opens a conversation on a screen of its own, on a connection of its own.
    void open(String name, String conversation) throws IOException {
        ClientSession session =
                client.connect(name, "127.0.0.1", port).verify(PATIENCE).getSession();
        sessions.add(session);
        session.addPasswordIdentity(password);
        session.auth().verify(PATIENCE);
        ChannelExec screen = session.createExecChannel("'" + conversation + "'", pty(), Map.of());
        screen.setUsePty(true);
        screen.setOut(new Counting());
        screen.setErr(OutputStream.nullOutputStream());
        screen.open().verify(PATIENCE);
    }

    private static PtyChannelConfiguration pty() {
        PtyChannelConfiguration pty = new PtyChannelConfiguration();
        pty.setPtyType("xterm-256color");
        pty.setPtyColumns(COLUMNS);
        pty.setPtyLines(ROWS);
        return pty;
    }

    int size() {
        return sessions.size();
    }

    /// How many there are that the server has not ended.
    long open() {
        return sessions.stream().filter(ClientSession::isOpen).count();
    }

    /// All that was drawn until now.
    long bytes() {
        return bytes.get();
    }

    /// Waits until nothing is drawn any more.
    void settle(Duration quiet) throws InterruptedException {
        long before;
        do {
            before = bytes();
            Thread.sleep(quiet);
        } while (bytes() != before);
    }

    @Override
    public void close() throws IOException {
        for (ClientSession session : sessions) {
            session.close();
        }
        client.stop();
        client.close();
    }

    private final class Counting extends OutputStream {
        @Override
        public void write(int one) {
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes.addAndGet(length);
        }
    }
}
