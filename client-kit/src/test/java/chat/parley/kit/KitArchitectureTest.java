package chat.parley.kit;

import chat.parley.kit.fake.ModuleMap;
import chat.parley.kit.fake.ModuleMap.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The map of the kit's packages. Streams, files and the environment have a test of their own.
class KitArchitectureTest {
    private static final ModuleMap MAP =
            new ModuleMap(
                    "chat.parley.kit",
                    List.of(
                            Level.of("text"),
                            Level.of("console", "text"),
                            Level.of("transport"),
                            Level.of("link", "console", "transport"),
                            Level.of("follow", "link", "transport"),
                            Level.of("profile", "console", "link", "transport"),
                            Level.of("command", "console", "link", "profile", "text", "transport")),
                    Map.of(
                            "io.netty..", Set.of(),
                            "java.sql..", Set.of(),
                            "com.googlecode.lanterna..", Set.of(),
                            "java.net.http..", Set.of("transport"),
                            "org.jline..", Set.of("text"),
                            "picocli..", Set.of("command"),
                            "tools.jackson..", Set.of("console", "profile", "transport")));

    @Test
    void packagesUseThoseAboveThem() {
        MAP.assertOrder();
    }

    @Test
    void aLibraryIsKnownWhereItIsAtHome() {
        MAP.assertHomes();
    }

    @Test
    void zoneAndLocaleComeFromTheConsole() {
        MAP.assertNothingOfThePersonIsTakenFromTheProcess(Set.of("console"));
    }
}
