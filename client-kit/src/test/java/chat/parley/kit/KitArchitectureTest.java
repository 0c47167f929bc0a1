package chat.parley.kit;

import chat.parley.kit.fake.ModuleMap;
import chat.parley.kit.fake.ModuleMap.Level;
import chat.parley.kit.fake.ModuleMapContract;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The map of the kit's packages. Streams, files and the environment have a test of their own.
class KitArchitectureTest extends ModuleMapContract {
    private static final ModuleMap MAP =
            new ModuleMap(
                    "chat.parley.kit",
                    Set.of(),
                    List.of(
                            Level.of("text"),
                            Level.of("console", "text"),
                            Level.of("transport"),
                            Level.of("link", "console", "transport"),
                            Level.of("follow", "link", "transport"),
                            Level.of("transfer", "link", "transport"),
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

    KitArchitectureTest() {
        super(MAP, Set.of("console"));
    }
}
