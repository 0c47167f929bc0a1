package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.operation.AuthRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands where a file of ours belongs, it is said in words, and before a server is asked.
class LocalFilesTest extends CommandTest {
    private static final String CREDENTIALS = ".local/state/parley/default/credentials.json";
    private static final String CONFIG = ".config/parley/config.toml";
    private static final int BYTES = 4096;
    private static final int TOO_MANY_BYTES = 2 * 1024 * 1024;

    /// What can stand in a file that none of ours wrote.
    enum Content {
        NOTHING(""),
        RANDOM(random()),
        LIST("[]"),
        NULL("null"),
        NUMBER("5"),
        TEXT("\"access\""),
        OTHER_TYPES("{\"server\": 5, \"access\": [], \"accessExpiresAt\": {}}"),
        NO_ADDRESS("{\"server\": \"a b\", \"access\": \"x\", \"accessExpiresAt\": \"never\"}"),
        CUT_OFF("{\"server\": \"ws://127.0.0.1:8080/ws\", \"acc");

        private final String text;

        Content(String text) {
            this.text = text;
        }

        private static String random() {
            byte[] bytes = new byte[BYTES];
            new Random(1).nextBytes(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private Path place(String name) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    @ParameterizedTest
    @Tag("F24")
    @EnumSource
    void damagedCredentialsAreToldOfAndReplaced(Content content) throws IOException {
        Path file = Files.write(place(CREDENTIALS), content.bytes());
        assertThat(parley("whoami")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained())
                .startsWith(file + " is damaged, so nobody is signed in: sign in again\n")
                .contains("(UNAUTHENTICATED)");
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("login", "alice")).isZero();
        assertThat(Files.readString(file)).contains("access");
    }

    @ParameterizedTest
    @Tag("F24")
    @EnumSource
    void aDamagedConfigurationKeepsNobodyOut(Content content) throws IOException {
        Path file = Files.write(place(CONFIG), content.bytes());
        signIn();
        assertThat(parley("whoami")).isZero();
        if (content != Content.NOTHING) {
            assertThat(console.complained()).startsWith(file + ":").contains("nothing of it");
        }
    }

    @ParameterizedTest
    @Tag("F24")
    @ValueSource(strings = {CREDENTIALS, CONFIG})
    void whatIsNoFileAtAllIsNamed(String name) throws IOException {
        Path file = Files.createDirectory(place(name));
        assertThat(parley("whoami")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .isEqualTo("parley: " + file + " cannot be read: something else is in its place\n");
    }

    @ParameterizedTest
    @Tag("F24")
    @ValueSource(strings = {CREDENTIALS, CONFIG})
    void whatHasNoEndIsNotRead(String name) throws IOException {
        Path file = Files.write(place(name), new byte[TOO_MANY_BYTES]);
        assertThat(parley("whoami")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .isEqualTo("parley: " + file + " holds more than 1024 KiB\n");
    }

    /// Something else in the directory's place; a directory that cannot be; a lock that is none.
    @ParameterizedTest
    @Tag("F11")
    @ValueSource(strings = {"register", "login"})
    void whereNothingCanBeKeptNobodyIsAskedForIt(String command) throws IOException {
        console.with("PARLEY_PASSWORD", "secret-1");
        Path state = home.resolve(".local/state/parley/default");
        Files.createDirectories(state.getParent());
        Files.writeString(state, "");
        refused(command, state + " cannot be written: something else is in its place");

        Files.delete(state);
        Path lock = Files.createDirectories(state.resolve("credentials.lock"));
        refused(command, lock + " cannot be written: ");

        console.with("XDG_STATE_HOME", "/proc/self/fd/nowhere");
        refused(command, "/proc/self/fd/nowhere/parley/default cannot be written: ");
        assertThat(server.requests()).isEmpty();
    }

    private void refused(String command, String why) {
        String before = console.complained();
        assertThat(parley(command, "alice")).as(why).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained().substring(before.length())).startsWith("parley: " + why);
    }

    @Test
    @Tag("F11")
    void whereItCanBeKeptItIsAskedFor() {
        console.with("PARLEY_PASSWORD", "secret-1");
        assertThat(parley("register", "alice")).isZero();
        assertThat(server.requests())
                .containsExactly(new AuthRequest.Register("alice", "secret-1", "laptop"));
    }
}
