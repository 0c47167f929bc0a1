package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SshGatewayCommandTest {
    @TempDir private Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Parleyd.commandLine(Wiring::wire);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return Parleyd.run(line, arguments);
    }

    private String data() {
        return directory.resolve("gate").toString();
    }

    @Test
    void itSaysWhatItTakes() {
        assertThat(run("ssh", "--help")).isZero();
        assertThat(out.toString()).contains("--server", "--ssh", "--ca-file", "ssh.gateways");
    }

    @Test
    void itHasToKnowItsServer() {
        assertThat(run("ssh", "--data", data())).isEqualTo(2);
        assertThat(err.toString()).contains("--server");
        assertThat(run("ssh", "--data", data(), "--server", "ftp://x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("\"ftp\" is none of ws, wss, http, https")
                .doesNotContain("unix");
        assertThat(run("ssh", "--data", data(), "--server", "unix:/run/parley.sock")).isEqualTo(2);
        assertThat(directory.resolve("gate")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String listen = "127.0.0.1:" + taken.getLocalPort();
            assertThat(
                            run(
                                    "ssh",
                                    "--data",
                                    data(),
                                    "--server",
                                    "ws://localhost:1",
                                    "--ssh",
                                    listen))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("cannot listen for SSH on " + listen)
                    .contains("--ssh");
        }
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws IOException {
        Path key = Files.writeString(directory.resolve("key"), "no key");
        Path config =
                Files.writeString(
                        directory.resolve("parleyd.toml"),
                        "[gateway]\nserver = \"ws://localhost:1\"\nkey = \"" + key + "\"\n");
        int code = run("ssh", "--data", data(), "--config", config.toString());
        assertThat(err.toString()).contains(key.toString());
        assertThat(code).isEqualTo(2);
    }
}
