package chat.parley.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientIdGenerator;
import chat.parley.client.term.input.Input;
import chat.parley.client.term.input.Key;
import chat.parley.kit.link.ServerLink;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
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

/// The map of the client's packages, which library is at home where, what is pure, and that nobody
/// takes from the process what belongs to the person in front of it.
class TuiArchitectureTest {
    private static final String CLIENT = "chat.parley.client";
    private static final String EVERYTHING = "*";
    private static final String WORDS = "words";

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(CLIENT);

    /// A package, and those that it may use; `*` stands for every one above it in the list.
    record Part(String name, Set<String> uses) {
        static Part of(String name, String... uses) {
            return new Part(name, Set.of(uses));
        }
    }

    /// Lowest first. All may use the protocol, the kit and [#WORDS]; nobody uses a package that
    /// stands further down here.
    private static final List<Part> PARTS =
            List.of(
                    Part.of(WORDS),
                    // the terminal, and a line being written: know nothing of chat
                    Part.of("term.color"),
                    Part.of("term.input", "term.color"),
                    Part.of("term", "term.color", "term.input"),
                    Part.of("edit", "term", "term.input"),
                    // what is known, and what is done about it: know nothing of screens
                    Part.of("state"),
                    Part.of("reduce", "state"),
                    Part.of("state.store", "state"),
                    Part.of("sync", "state", "state.store"),
                    // the screens
                    Part.of("look", "state", "term", "term.color"),
                    Part.of("screen.key", "term.input"),
                    Part.of(
                            "screen",
                            "edit",
                            "look",
                            "screen.key",
                            "state",
                            "state.store",
                            "term",
                            "term.input"),
                    Part.of(
                            "screen.help",
                            "edit",
                            "look",
                            "screen",
                            "screen.key",
                            "state",
                            "term",
                            "term.input"),
                    Part.of("screen.message", "look", "state", "term"),
                    Part.of(
                            "screen.sign",
                            "look",
                            "screen",
                            "screen.help",
                            "screen.key",
                            "state",
                            "state.store",
                            "term",
                            "term.input"),
                    Part.of(
                            "screen.people",
                            "look",
                            "screen",
                            "screen.key",
                            "state",
                            "term",
                            "term.input"),
                    Part.of(
                            "screen.group",
                            "look",
                            "screen",
                            "screen.key",
                            "state",
                            "term",
                            "term.input"),
                    Part.of(
                            "screen.chat",
                            "look",
                            "screen",
                            "screen.group",
                            "screen.help",
                            "screen.key",
                            "screen.message",
                            "screen.people",
                            "state",
                            "state.store",
                            "term",
                            "term.input"),
                    Part.of(
                            "app",
                            "look",
                            "reduce",
                            "screen",
                            "screen.chat",
                            "screen.key",
                            "screen.sign",
                            "state",
                            "state.store",
                            "sync",
                            "term",
                            "term.color",
                            "term.input"),
                    // the subcommands: know nothing of screens either
                    Part.of("command"),
                    Part.of("command.account", "command"),
                    Part.of("command.message", "command"),
                    Part.of("command.people", "command"),
                    Part.of("command.group", "command", "command.people"),
                    Part.of("", EVERYTHING));

    /// A library's packages, and the only packages that may know it.
    private static final Map<String, Set<String>> HOMES =
            Map.of(
                    "com.googlecode.lanterna..", Set.of("term"),
                    "org.jline..", Set.of("term"),
                    "java.sql..", Set.of("state.store"),
                    "org.sqlite..", Set.of("state.store"),
                    "java.nio.file..", Set.of("state.store"),
                    "picocli..",
                            Set.of(
                                    "",
                                    "command",
                                    "command.account",
                                    "command.message",
                                    "command.people",
                                    "command.group"));

    /// What the process has, and the person in front of it may have otherwise: over SSH there are
    /// many of them. The console has it for each.
    private static final Set<String> OF_THE_PROCESS =
            Set.of(
                    "java.time.ZoneId.systemDefault",
                    "java.util.TimeZone.getDefault",
                    "java.util.Locale.getDefault",
                    "java.time.Clock.systemUTC",
                    "java.time.Clock.systemDefaultZone",
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

    private static final Set<String> WHERE_IT_IS =
            Set.of(
                    "java.time.ZoneId.systemDefault",
                    "java.util.TimeZone.getDefault",
                    "java.util.Locale.getDefault",
                    "java.lang.System.getenv");

    static Stream<Part> parts() {
        return PARTS.stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPackageUsesOnlyThoseOnItsList(Part part) {
        Set<String> used =
                CLASSES.stream()
                        .filter(one -> part(one).equals(part.name()))
                        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass())
                        .filter(other -> other.getPackageName().startsWith(CLIENT))
                        .map(TuiArchitectureTest::part)
                        .filter(other -> !other.equals(part.name()) && !other.equals(WORDS))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!part.uses().contains(EVERYTHING)) {
            assertThat(used).as("what %s uses", part.name()).isEqualTo(part.uses());
        }
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        List<String> below = new ArrayList<>(List.of(EVERYTHING));
        for (Part part : PARTS) {
            assertThat(below).as("below " + part.name()).containsAll(part.uses());
            below.add(part.name());
        }
    }

    @Test
    void everyPackageIsOnTheMap() {
        Set<String> names = PARTS.stream().map(Part::name).collect(Collectors.toSet());
        assertThat(CLASSES.stream().map(TuiArchitectureTest::part).distinct())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    static Stream<Map.Entry<String, Set<String>>> homes() {
        return HOMES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("homes")
    void aLibraryHasItsHome(Map.Entry<String, Set<String>> home) {
        Set<String> users =
                CLASSES.stream()
                        .filter(one -> uses(one, home.getKey()))
                        .map(TuiArchitectureTest::part)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(users).isNotEmpty().isSubsetOf(home.getValue());
    }

    private static boolean uses(JavaClass one, String library) {
        return one.getDirectDependenciesFromSelf().stream()
                .anyMatch(
                        dependency ->
                                resideInAnyPackage(library).test(dependency.getTargetClass()));
    }

    /// It tells from what is known and what happens what is known then: the same for the same.
    @Test
    void whatReducesIsPure() {
        noClasses()
                .that()
                .resideInAnyPackage(CLIENT + ".reduce", CLIENT + ".state")
                .and()
                .areNotAssignableTo(ClientIdGenerator.class)
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

    /// Nor does the kit: the console of this process is the one place.
    @Test
    void onlyTheConsoleKnowsWhereTheProcessIs() {
        JavaClasses kit =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("chat.parley.kit");

        assertThat(
                        kit.stream()
                                .flatMap(one -> one.getAccessesFromSelf().stream())
                                .filter(access -> WHERE_IT_IS.contains(named(access)))
                                .map(access -> access.getOriginOwner().getSimpleName())
                                .filter(name -> !name.startsWith("Fake")))
                .containsOnly("SystemConsole");
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
