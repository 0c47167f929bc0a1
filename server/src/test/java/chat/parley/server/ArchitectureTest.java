package chat.parley.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The map of the server's rooms, and which library is at home where.
class ArchitectureTest {
    static final String SERVER = "chat.parley.server";
    private static final String EVERYWHERE = "*";
    private static final String WORDS = "words";

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(SERVER);

    /// A room, and the rooms of the server that it may use; `*` stands for every room below.
    record Room(String name, Set<String> uses) {
        static Room of(String name, String... uses) {
            return new Room(name, Set.of(uses));
        }
    }

    /// Lowest first. All may use the protocol and [#WORDS]; nobody uses a room that stands further
    /// down here.
    private static final List<Room> ROOMS =
            List.of(
                    Room.of(WORDS),
                    // foundations: know nothing of chat
                    Room.of("config"),
                    Room.of("tls"),
                    Room.of("logging", "config"),
                    Room.of("job"),
                    Room.of("limit"),
                    Room.of("mail", "config", "limit"),
                    Room.of("bus"),
                    Room.of("storage", "job", "limit"),
                    Room.of("session", "config", "bus"),
                    Room.of("infrastructure", "bus", "storage", "session"),
                    // features
                    Room.of("access", "storage", "session"),
                    Room.of("log", "infrastructure", "bus", "storage", "session", "access"),
                    Room.of(
                            "administration",
                            "infrastructure",
                            "storage",
                            "session",
                            "access",
                            "log"),
                    Room.of(
                            "account",
                            "config",
                            "limit",
                            "infrastructure",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "administration"),
                    Room.of(
                            "notification",
                            "infrastructure",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "account"),
                    Room.of(
                            "file",
                            "administration",
                            "config",
                            "job",
                            "limit",
                            "infrastructure",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "account"),
                    Room.of(
                            "role",
                            "infrastructure",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "administration",
                            "account",
                            "notification"),
                    Room.of(
                            "sanction",
                            "infrastructure",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "administration",
                            "account",
                            "notification"),
                    Room.of(
                            "auth",
                            "infrastructure",
                            "config",
                            "job",
                            "limit",
                            "mail",
                            "storage",
                            "session",
                            "access",
                            "administration",
                            "account",
                            "role"),
                    Room.of("device", "storage", "session", "access"),
                    Room.of(
                            "friend",
                            "infrastructure",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "account",
                            "notification"),
                    Room.of(
                            "group",
                            "infrastructure",
                            "config",
                            "limit",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "administration",
                            "account",
                            "notification",
                            "friend"),
                    Room.of(
                            "application",
                            "infrastructure",
                            "limit",
                            "config",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "administration",
                            "account",
                            "notification",
                            "sanction",
                            "friend",
                            "group"),
                    Room.of(
                            "conversation",
                            "infrastructure",
                            "job",
                            "bus",
                            "storage",
                            "session",
                            "access",
                            "log",
                            "administration",
                            "account",
                            "group"),
                    Room.of(
                            "search",
                            "infrastructure",
                            "limit",
                            "bus",
                            "storage",
                            "session",
                            "log",
                            "account",
                            "group"),
                    Room.of(
                            "presence",
                            "infrastructure",
                            "storage",
                            "session",
                            "log",
                            "friend",
                            "group"),
                    Room.of("stats", "infrastructure", "bus", "storage", "session"),
                    Room.of(
                            "bot", "config", "limit", "storage", "session", "log", "account",
                            "friend"),
                    // what all doors share, then the doors
                    Room.of("router", "limit", "session", "storage", "access"),
                    Room.of("inprocess", "session", "router"),
                    Room.of("door", "session", "router"),
                    Room.of("local", "config", "session", "router", "door"),
                    Room.of("ws", "limit", "session", "router", "door"),
                    Room.of("http", "config", "limit", "tls", "session", "file", "router", "ws"),
                    Room.of("ssh", "config", "limit", "session", "inprocess"),
                    // a door of another process
                    Room.of("gateway", "config", "limit"),
                    Room.of(
                            "document",
                            "config",
                            "logging",
                            "limit",
                            "mail",
                            "session",
                            "log",
                            "account",
                            "notification",
                            "file",
                            "auth",
                            "device",
                            "group",
                            "application",
                            "conversation",
                            "search",
                            "bot",
                            "router",
                            "door",
                            "ws",
                            "http",
                            "ssh",
                            "gateway"),
                    // the composition root
                    Room.of("", EVERYWHERE));

    /// A library's packages, and the only rooms that may know it.
    private static final Map<String, Set<String>> HOMES =
            Map.ofEntries(
                    Map.entry(
                            "chat.parley.kit..", Set.of("inprocess", "bot", "ssh", "gateway", "")),
                    Map.entry("io.netty..", Set.of("door", "local", "ws", "http")),
                    Map.entry("java.sql..", Set.of("storage")),
                    Map.entry("org.sqlite..", Set.of("storage")),
                    Map.entry("org.flywaydb..", Set.of("storage")),
                    Map.entry("at.favre.lib..", Set.of("auth")),
                    Map.entry("com.nimbusds..", Set.of("auth")),
                    Map.entry("org.bouncycastle..", Set.of("tls")),
                    Map.entry("io.github.bucket4j..", Set.of("limit")),
                    Map.entry("com.github.benmanes.caffeine..", Set.of("limit", "storage")),
                    Map.entry("chat.parley.ssh..", Set.of("ssh", "gateway", "")),
                    Map.entry("org.apache.sshd..", Set.of("auth")),
                    Map.entry("com.ibm.icu..", Set.of("account")),
                    Map.entry("org.apache.tika..", Set.of("file")),
                    Map.entry("ch.qos.logback..", Set.of("logging")),
                    Map.entry("jakarta.mail..", Set.of("mail")),
                    Map.entry("org.eclipse.angus..", Set.of("mail")),
                    Map.entry("picocli..", Set.of("")));

    static Stream<Room> rooms() {
        return ROOMS.stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyTheRoomsOnItsList(Room room) {
        Set<String> allowed = room.uses();
        Set<String> used =
                CLASSES.stream()
                        .filter(type -> room(type.getPackageName()).equals(room.name()))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .filter(name -> name.equals(SERVER) || name.startsWith(SERVER + "."))
                        .map(ArchitectureTest::room)
                        .filter(other -> !other.equals(room.name()) && !other.equals(WORDS))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!allowed.contains(EVERYWHERE)) {
            assertThat(allowed).as("what %s uses", room.name()).containsAll(used);
        }
    }

    @Test
    void roomsUseOnlyRoomsBelowThem() {
        List<String> below = new ArrayList<>(List.of(EVERYWHERE));
        for (Room room : ROOMS) {
            assertThat(below).as("below " + room.name()).containsAll(room.uses());
            below.add(room.name());
        }
    }

    @Test
    void everyRoomIsOnTheMap() {
        Set<String> names = ROOMS.stream().map(Room::name).collect(Collectors.toSet());
        assertThat(CLASSES.stream().map(type -> room(type.getPackageName())))
                .allSatisfy(name -> assertThat(names).contains(name));
    }

    static Stream<Map.Entry<String, Set<String>>> homes() {
        return HOMES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("homes")
    void aLibraryHasOneHome(Map.Entry<String, Set<String>> home) {
        String[] others =
                ROOMS.stream()
                        .map(Room::name)
                        .filter(name -> !home.getValue().contains(name))
                        .map(name -> name.isEmpty() ? SERVER : SERVER + "." + name + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(others)
                .should()
                .dependOnClassesThat(resideInAnyPackage(home.getKey()))
                .check(CLASSES);
    }

    private static String room(String packageName) {
        return packageName.equals(SERVER)
                ? ""
                : packageName.substring(SERVER.length() + 1).split("\\.", 2)[0];
    }
}
