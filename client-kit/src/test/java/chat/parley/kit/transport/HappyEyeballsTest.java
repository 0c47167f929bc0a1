package chat.parley.kit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Language;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F26")
class HappyEyeballsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void aDeadAddressIsPassedOver() throws Exception {
        InetAddress alive = InetAddress.getLoopbackAddress();
        InetAddress dead = InetAddress.getByAddress(new byte[] {127, 0, 0, 99});
        try (ServerSocket server = new ServerSocket(0, 1, alive)) {
            assertThat(HappyEyeballs.find(List.of(dead, alive), server.getLocalPort(), PATIENCE))
                    .isEqualTo(alive);
        }
    }

    /// Nothing answers from a network that is kept for documents.
    @Test
    void anAddressThatNeverAnswersKeepsNobodyWaiting() throws Exception {
        InetAddress alive = InetAddress.getLoopbackAddress();
        InetAddress silent = InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, 9});
        try (ServerSocket server = new ServerSocket(0, 1, alive)) {
            assertThat(HappyEyeballs.find(List.of(silent, alive), server.getLocalPort(), PATIENCE))
                    .isEqualTo(alive);
        }
    }

    @Test
    void whereTimeIsUpItIsSaidThatNobodyAnswered() {
        List<InetAddress> any = List.of(InetAddress.getLoopbackAddress());
        assertThatThrownBy(() -> HappyEyeballs.find(any, 1, Duration.ZERO))
                .isInstanceOfSatisfying(
                        LinkLost.class,
                        lost -> assertThat(lost.why().in(Language.CHINESE)).contains("没有应答"));
    }

    @Test
    void whereAllAreDeadTheFirstSaysWhy() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        List<InetAddress> dead =
                List.of(
                        InetAddress.getLoopbackAddress(),
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 99}));
        assertThatThrownBy(() -> HappyEyeballs.find(dead, port, PATIENCE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused");
    }
}
