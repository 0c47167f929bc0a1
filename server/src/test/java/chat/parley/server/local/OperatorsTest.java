package chat.parley.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorsTest {
    @TempDir private Path directory;

    private UserPrincipal user(String name) throws IOException {
        return directory
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(name);
    }

    @Test
    void theServersOwnUserAndRootAreAdmitted() throws IOException {
        Operators operators = Operators.ownerOf(directory);
        assertThat(operators.admit(Files.getOwner(directory))).isTrue();
        assertThat(operators.admit(user("root"))).isTrue();
    }

    @Test
    void anybodyElseIsNot() throws IOException {
        assertThat(Operators.ownerOf(directory).admit(user("nobody"))).isFalse();
    }
}
