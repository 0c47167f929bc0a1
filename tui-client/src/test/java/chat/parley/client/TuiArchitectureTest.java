package chat.parley.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.kit.fake.ModuleMap;
import chat.parley.kit.fake.ModuleMap.Level;
import chat.parley.kit.fake.ModuleMapContract;
import chat.parley.kit.link.ServerLink;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The map of the client's packages, which library is at home where, what is pure, and that nobody
/// takes from the process what belongs to the person in front of it.
class TuiArchitectureTest extends ModuleMapContract {
    private static final String CLIENT = "chat.parley.client";
    private static final String WORDS = "words";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(CLIENT);

    /// Lowest first. All may use the protocol, the kit and [#WORDS].
    private static final List<Level> LEVELS =
            List.of(
                    Level.of(WORDS),
                    // the terminal, and a line being written: know nothing of chat
                    Level.of("term.color"),
                    Level.of("term.graphics"),
                    Level.of("term.input", "term.color", "term.graphics"),
                    Level.of("term", "term.color", "term.graphics", "term.input"),
                    Level.of("edit", "term"),
                    // what is known, and what is done about it: know nothing of screens
                    Level.of("state"),
                    Level.of("state.account"),
                    Level.of("state.transfer"),
                    Level.of("reduce", "state"),
                    Level.of("state.store", "state", "state.account"),
                    Level.of("sync", "state", "state.store"),
                    // the screens
                    Level.of("markup"),
                    Level.of("look", "markup", "state", "term", "term.color", "term.graphics"),
                    Level.of("picture", "look", "term", "term.color", "term.graphics"),
                    Level.of("screen.key", "edit", "term.input"),
                    Level.of(
                            "screen",
                            "edit",
                            "look",
                            "picture",
                            "screen.key",
                            "state",
                            "state.account",
                            "state.store",
                            "state.transfer",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.help",
                            "look",
                            "screen",
                            "screen.key",
                            "state",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.file",
                            "look",
                            "screen",
                            "screen.key",
                            "state.transfer",
                            "term",
                            "term.input"),
                    Level.of("transfer", "screen", "screen.file", "state.transfer"),
                    Level.of("screen.message", "look", "markup", "picture", "state", "term"),
                    Level.of(
                            "screen.account",
                            "look",
                            "screen",
                            "screen.key",
                            "state.account",
                            "state.store",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.sign",
                            "look",
                            "screen",
                            "screen.account",
                            "screen.help",
                            "screen.key",
                            "state",
                            "state.account",
                            "state.store",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.people",
                            "look",
                            "screen",
                            "screen.key",
                            "state",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.group",
                            "look",
                            "screen",
                            "screen.key",
                            "screen.people",
                            "state",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.settings",
                            "look",
                            "screen",
                            "screen.account",
                            "screen.key",
                            "state",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.search",
                            "look",
                            "screen",
                            "screen.key",
                            "screen.message",
                            "state",
                            "term",
                            "term.input"),
                    Level.of(
                            "screen.chat",
                            "look",
                            "markup",
                            "screen",
                            "screen.account",
                            "screen.file",
                            "screen.group",
                            "screen.help",
                            "screen.key",
                            "screen.message",
                            "screen.people",
                            "screen.search",
                            "screen.settings",
                            "state",
                            "state.account",
                            "state.store",
                            "state.transfer",
                            "term",
                            "term.input"),
                    Level.of(
                            "app",
                            "look",
                            "picture",
                            "reduce",
                            "screen",
                            "screen.account",
                            "screen.chat",
                            "screen.key",
                            "screen.settings",
                            "screen.sign",
                            "state",
                            "state.account",
                            "state.store",
                            "state.transfer",
                            "sync",
                            "term",
                            "term.color",
                            "term.graphics",
                            "term.input",
                            "transfer"),
                    // the subcommands: know nothing of screens either
                    Level.of("command"),
                    Level.of("line", "command"),
                    Level.of("command.account", "command", "state.account", "state.store"),
                    Level.of("command.file", "command"),
                    Level.of("command.message", "command", "command.file"),
                    Level.of("command.people", "command"),
                    Level.of("command.group", "command", "command.people"),
                    Level.of("", ModuleMap.EVERYTHING));

    /// A library's packages, and the only packages that may know it.
    private static final Map<String, Set<String>> HOMES =
            Map.of(
                    "com.googlecode.lanterna..", Set.of("term"),
                    "org.jline..", Set.of("term"),
                    "java.sql..", Set.of("state.store"),
                    "org.sqlite..", Set.of("state.store"),
                    "java.nio.file..", Set.of("state.store", "command.file", "transfer"),
                    "picocli..",
                            Set.of(
                                    "",
                                    "command",
                                    "command.account",
                                    "command.file",
                                    "command.message",
                                    "command.people",
                                    "command.group"));

    /// What the process has, beside zone and locale, and the person in front of it may have
    /// otherwise: over SSH there are many of them. The console has it for each.
    private static final Set<String> OF_THE_PROCESS =
            Set.of(
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.system",
                    "java.time.Instant.now",
                    "java.time.LocalDate.now",
                    "java.time.LocalDateTime.now",
                    "java.time.ZonedDateTime.now",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.getenv",
                    "java.lang.System.console",
                    "java.lang.System.exit",
                    "java.lang.System.in",
                    "java.lang.System.out",
                    "java.lang.System.err");

    TuiArchitectureTest() {
        super(new ModuleMap(CLIENT, Set.of(WORDS), LEVELS, HOMES), Set.of());
    }

    /// It tells from what is known and what happens what is known then: the same for the same.
    @Test
    void whatReducesIsPure() {
        noClasses()
                .that()
                .resideInAnyPackage(CLIENT + ".reduce", CLIENT + ".state")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.io..",
                                        "java.nio..",
                                        "java.net..",
                                        "java.util.concurrent..",
                                        "java.util.random..",
                                        "java.security..",
                                        "chat.parley.kit.console..",
                                        CLIENT + ".term..")
                                .or(type(java.time.Clock.class))
                                .or(type(java.util.Random.class))
                                .or(type(Thread.class))
                                .or(type(System.class))
                                .or(type(ServerLink.class)))
                .check(CLASSES);
    }

    @Test
    void nobodyTakesFromTheProcessWhatBelongsToThePerson() {
        assertThat(accesses().map(TuiArchitectureTest::named))
                .contains("java.time.Clock.getZone")
                .doesNotContainAnyElementsOf(OF_THE_PROCESS);
    }

    /// Keys stand in tables, which help is made from.
    @Test
    void noScreenKnowsAKeyByItself() {
        assertThat(
                        accesses()
                                .filter(TuiArchitectureTest::namesAKey)
                                .map(access -> part(access.getOriginOwner()))
                                .filter(part -> part.startsWith("screen")))
                .containsOnly("screen.key");
    }

    /// Whether it makes a key, or text to compare what is typed to.
    private static boolean namesAKey(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean makesTyped =
                owner.isEquivalentTo(Input.Typed.class) && access.getName().equals("<init>");
        boolean writesKeys =
                owner.isEquivalentTo(Key.class) && !access.getName().equals("toString");
        return makesTyped || writesKeys;
    }

    /// What the client knows is asked for by the reducer; what a screen asked for, it shows alone.
    @Test
    void noScreenTellsTheStateAnAnswerOrTalksToTheServer() {
        noClasses()
                .that()
                .resideInAPackage(CLIENT + ".screen..")
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.assignableTo(ClientEvent.Answered.class)
                                .or(type(ServerLink.class)))
                .check(CLASSES);
    }

    private static Stream<JavaAccess<?>> accesses() {
        return CLASSES.stream().flatMap(one -> one.getAccessesFromSelf().stream());
    }

    private static String named(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName() + "." + access.getName();
    }

    private static String part(JavaClass one) {
        String name = one.getPackageName();
        return name.equals(CLIENT) ? "" : name.substring(CLIENT.length() + 1);
    }
}
