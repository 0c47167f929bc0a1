package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Taking one's data along, and leaving for good.
class AccountLifeCommandsTest extends CommandTest {

    @BeforeEach
    void signedIn() {
        signIn();
    }

    private Path credentials() {
        return home.resolve(".local/state/parley/default/credentials.json");
    }

    private boolean asked() {
        return server.requests().stream().anyMatch(CloseAccount.class::isInstance);
    }

    @Test
    @Tag("F82")
    void anAccountIsDeletedOnceItsNameWasTypedInFull() {
        console.typing("secret-1").reading("alice\n");
        assertThat(parley("account", "delete")).isZero();
        assertThat(console.printed()).contains("@alice will be deleted for good", "is deleted");
        assertThat(server.requests()).contains(new CloseAccount("secret-1"));
        assertThat(credentials()).doesNotExist();
    }

    @Test
    @Tag("F82")
    void anythingElseThatIsTypedDeletesNothing() {
        console.typing("secret-1").reading("yes\n");
        assertThat(parley("account", "delete")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained()).contains("nothing was changed");
        assertThat(asked()).isFalse();
        assertThat(credentials()).exists();
    }

    @Test
    @Tag("F82")
    void aScriptGivesConsentAndThePasswordOnStandardInput() {
        console.reading("secret-1\n");
        assertThat(parley("account", "delete", "--password-file", "-")).isEqualTo(ExitCode.USAGE);
        assertThat(asked()).isFalse();
        assertThat(parley("account", "delete", "--yes", "--password-file", "-")).isZero();
        assertThat(server.requests().getLast()).isEqualTo(new CloseAccount("secret-1"));
    }

    @Test
    @Tag("C6")
    void whatIsOnesOwnIsALineEach() {
        parley("send", "@bob", "hello");
        int before = console.printed().length();
        assertThat(parley("export")).isZero();
        assertThat(console.printed().substring(before).lines())
                .allMatch(line -> line.startsWith("{\"kind\":\"") && line.endsWith("}}"))
                .anyMatch(line -> line.startsWith("{\"kind\":\"account\",\"value\":{\"profile\""))
                .anyMatch(line -> line.startsWith("{\"kind\":\"device\""))
                .anyMatch(line -> line.startsWith("{\"kind\":\"friend\""))
                .anyMatch(line -> line.startsWith("{\"kind\":\"blocked\""))
                .anyMatch(line -> line.startsWith("{\"kind\":\"conversation\""))
                .anyMatch(line -> line.startsWith("{\"kind\":\"entry\"") && line.contains("hello"));
    }

    @Test
    @Tag("C6")
    void aFileIsForNobodyElseAndIsNotReplacedUnasked() throws IOException {
        Path file = home.resolve("mine.ndjson");
        assertThat(parley("export", "--mine", file.toString())).isZero();
        assertThat(console.printed()).endsWith(" lines in " + file + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "mine");
        assertThat(parley("export", file.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--force");
        assertThat(file).hasContent("mine");
        assertThat(parley("export", "--force", file.toString())).isZero();
        assertThat(file).content().startsWith("{\"kind\":\"account\"");
        assertThat(parley("export", home.resolve("none/mine").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(home.toFile().list()).noneMatch(name -> name.endsWith(".new"));
    }
}
