package chat.parley.server.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketFileTest {
    @TempDir private Path directory;

    private SocketFile file() {
        return new SocketFile(directory.resolve("parley.sock"));
    }

    private ServerSocketChannel listen() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(file().address());
        return channel;
    }

    @Test
    void whatAKilledServerLeftIsRemoved() throws IOException {
        listen().close();
        assertThat(file().path()).exists();
        file().clear();
        assertThat(file().path()).doesNotExist();
        file().clear();
    }

    @Test
    void theSocketOfALiveServerStays() throws IOException {
        try (ServerSocketChannel live = listen()) {
            assertThatThrownBy(() -> file().clear())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another server listens");
            assertThat(file().path()).exists();
            assertThat(live.isOpen()).isTrue();
        }
    }

    @Test
    void whatIsNoSocketStays() throws IOException {
        Files.writeString(file().path(), "precious");
        assertThatThrownBy(() -> file().clear())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no socket");
        assertThat(file().path()).hasContent("precious");
    }
}
