package chat.parley.server.group;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Where tests of groups begin.
abstract class InGroup {
    @TempDir private Path directory;
    GroupWorld group;

    @BeforeEach
    void open() {
        group = new GroupWorld(directory);
    }

    @AfterEach
    void close() {
        group.close();
    }
}
