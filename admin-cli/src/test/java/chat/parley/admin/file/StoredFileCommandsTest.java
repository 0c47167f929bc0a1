package chat.parley.admin.file;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.admin.command.AdminCommandTest;
import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import chat.parley.protocol.operation.StorageRequest.SetQuota;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A45")
class StoredFileCommandsTest extends AdminCommandTest {
    @BeforeEach
    void signedIn() {
        signIn();
    }

    @Test
    void filesAreListedWithTheirOwnersAndSizes() {
        assertThat(parleyctl("file", "list", "--user", "@bob")).isZero();
        assertThat(lastRequest()).isInstanceOf(ListStored.class);
        assertThat(((ListStored) lastRequest()).name()).isEqualTo("bob");
        assertThat(console.printed()).contains("96", "bob", "1.2 MB", "text/plain", "build.log");
    }

    @Test
    void oneFileIsShownWithWhereItWasSent() {
        assertThat(parleyctl("file", "show", "96")).isZero();
        assertThat(lastRequest()).isEqualTo(new ListStored(null, new Id(96), null, 1));
        assertThat(console.printed()).contains("build.log", "@bob", "1.2 MB", "12 34");
    }

    @Test
    void aFileIsDeletedWithAReason() {
        assertThat(parleyctl("file", "delete", "96", "--reason", "malware", "--yes")).isZero();
        assertThat(lastRequest()).isEqualTo(new DeleteStored(new Id(96), "malware", false));
    }

    @Test
    void whatIsNoIdIsSaid() {
        assertThat(parleyctl("file", "delete", "build.log", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("a file goes by its id", "'build.log'");
    }

    @Test
    void aQuotaIsSetInTheUnitsOfPeople() {
        assertThat(parleyctl("user", "quota", "bob", "1.5GB", "--yes")).isZero();
        assertThat(lastRequest()).isEqualTo(new SetQuota("bob", 1_500_000_000L, null, false));
        assertThat(parleyctl("user", "quota", "bob", "none", "--yes")).isZero();
        assertThat(lastRequest()).isEqualTo(new SetQuota("bob", null, null, false));
        assertThat(parleyctl("user", "quota", "bob", "much", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("'much' is no size");
    }
}
