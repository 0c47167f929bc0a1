package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// More connections than the door lets in.
class CrowdTest extends DoorTest {
    private static final int CROWD = 1_000;
    private static final int NEAR = 8;
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final List<Socket> crowd = new ArrayList<>();

    @Override
    protected SshLimits limits() {
        SshLimits usual = SshLimits.USUAL;
        return new SshLimits(
                GRACE,
                usual.waiting(),
                NEAR,
                usual.wrongTries(),
                1,
                usual.channels(),
                usual.outputBytes(),
                usual.stalled(),
                usual.leaving());
    }

    @AfterEach
    void disperse() throws IOException {
        for (Socket one : crowd) {
            one.close();
        }
    }

    private Socket come(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door().port()));
        socket.setSoTimeout(200);
        crowd.add(socket);
        return socket;
    }

    /// Whether the door has sent it away.
    private static boolean isOver(Socket socket) {
        byte[] some = new byte[4096];
        try {
            while (socket.getInputStream().read(some) >= 0) {
                // its greeting, and what it offers
            }
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true; // the door is not polite to those
        }
    }

    @Test
    @Tag("S5")
    void aThousandFromOneAddressAreBoundedAndOthersUndisturbed() throws IOException {
        OpenSsh alice = alice();
        for (int i = 0; i < CROWD; i++) {
            come("127.0.0.2");
        }

        assertThat(alice.run("alice", "whoami").code()).isZero();
        await().untilAsserted(
                        () ->
                                assertThat(crowd.parallelStream().filter(CrowdTest::isOver).count())
                                        .isGreaterThanOrEqualTo(CROWD - NEAR));
    }

    @Test
    void whoeverDoesNotSignInIsSentAwayHoweverBusy() throws IOException {
        Socket slow = come("127.0.0.2");
        slow.getOutputStream()
                .write("SSH-2.0-slow\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(isOver(slow)).isFalse();

        await().atMost(GRACE.multipliedBy(4)).until(() -> isOver(slow));
    }

    @Test
    void anAccountHasOnlySoManyConnections() throws IOException {
        OpenSsh alice = alice();
        Process first = alice.start(alice.command("alice", "listen"), java.util.Map.of());
        await().until(() -> world.server.connections() == 1);

        OpenSsh.Ended second = alice.with("-o", "BatchMode=yes").run("alice", "whoami");

        assertThat(second.code()).isEqualTo(255);
        assertThat(second.err()).contains("You have too many connections over SSH.");
        first.destroy();
        await().untilAsserted(() -> assertThat(alice.run("alice", "whoami").code()).isZero());
    }
}
