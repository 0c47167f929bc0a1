package chat.parley.admin;

import chat.parley.kit.fake.ModuleMap;
import chat.parley.kit.fake.ModuleMap.Level;
import chat.parley.kit.fake.ModuleMapContract;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The map of the administrators' program: commands on what they share, and on the kit.
class AdminArchitectureTest extends ModuleMapContract {
    private static final ModuleMap MAP =
            new ModuleMap(
                    "chat.parley.admin",
                    Set.of(),
                    List.of(
                            Level.of("words"),
                            Level.of("command", "words"),
                            Level.of("user", "command", "words"),
                            Level.of("group", "command", "words"),
                            Level.of("role", "command", "words"),
                            Level.of("session", "command", "words"),
                            Level.of("invitation", "command", "words"),
                            Level.of("file", "command", "words"),
                            Level.of(
                                    "",
                                    "command",
                                    "file",
                                    "group",
                                    "invitation",
                                    "role",
                                    "session",
                                    "user",
                                    "words")),
                    Map.of(
                            "io.netty..", Set.of(),
                            "java.sql..", Set.of(),
                            "com.googlecode.lanterna..", Set.of(),
                            "java.net..", Set.of(),
                            "org.jline..", Set.of(),
                            "tools.jackson..", Set.of(),
                            "picocli..",
                                    Set.of(
                                            "",
                                            "command",
                                            "file",
                                            "group",
                                            "invitation",
                                            "role",
                                            "session",
                                            "user")));

    AdminArchitectureTest() {
        super(MAP, Set.of());
    }
}
