package chat.parley.server;

import static chat.parley.server.ArchitectureTest.CLASSES;
import static chat.parley.server.ArchitectureTest.SERVER;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is done in few places of the server, and nowhere else: writing, executing statements,
/// knowing the database, asking for the time of day, exiting.
class OnePlaceTest {
    /// A package of its own for each database that there is.
    private static final String EACH_ENGINE = SERVER + ".storage.*";

    /// What takes the writer itself, and not that of a caller: what nobody asked for, what asks of
    /// bans by itself, and what lets strangers in.
    private static final Set<String> WRITERS =
            Set.of(
                    // in every transaction it is asked whether the account may be signed in
                    "auth.TokenGrants",
                    "auth.PasswordChanges",
                    "auth.SshDevices",
                    "auth.LinkedKeys",
                    // the right is asked for, which nobody holds while banned
                    "administration.Changes",
                    // the log asks whether the sender may speak
                    "conversation.Conversations",
                    // the server's own: starts, jobs, the bot, what is told later, figures
                    "Server",
                    "auth.token.SigningKey",
                    "auth.DeviceActivity",
                    "auth.ExpiredDevices",
                    "bot.BotAccount",
                    "conversation.GatheredAcks",
                    "file.FileSweep",
                    "group.DefaultGroups",
                    "log.Feed",
                    "role.Holders",
                    "stats.Statistics");

    @Test
    void whatACallerAsksForIsWrittenByTheWriterOfThatCaller() {
        assertThat(CLASSES.get(Database.class).getMethod("writer").getAccessesToSelf())
                .extracting(access -> access.getOriginOwner().getName())
                .map(name -> name.substring(SERVER.length() + 1))
                .filteredOn(name -> !name.startsWith("storage."))
                .containsAll(WRITERS)
                .allMatch(name -> WRITERS.contains(name) || name.equals("access.CallerWriter"));
    }

    /// What is one database's alone stands in a package of its own; one class names those there
    /// are.
    @Test
    void whichDatabaseItIsOneClassKnows() {
        noClasses()
                .that()
                .resideOutsideOfPackage(EACH_ENGINE)
                .and()
                .doNotBelongToAnyOf(StorageEngines.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(EACH_ENGINE, "org.sqlite..", "org.flywaydb.."))
                .check(CLASSES);
    }

    /// So whoever brings another database in finds what it has to understand.
    @Test
    void statementsStandInTables() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + ".storage..")
                .and(DescribedPredicate.describe("are no tables", type -> !isOrStandsInTable(type)))
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "it executes a statement",
                                call ->
                                        call.getTargetOwner().isAssignableTo(Sql.class)
                                                && Set.of("list", "first", "update")
                                                        .contains(call.getName())))
                .check(CLASSES);
    }

    private static boolean isOrStandsInTable(JavaClass type) {
        return type.getSimpleName().endsWith("Table")
                || type.getEnclosingClass().filter(OnePlaceTest::isOrStandsInTable).isPresent();
    }

    @Test
    @Tag("F9")
    void noLimitKnowsTheTimeOfDay() {
        noClasses()
                .that()
                .resideInAPackage(SERVER + ".limit")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Instant")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void onlyCommandsWriteToTheConsoleAndOnlyTheyExit() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(
                        CLASSES.that(
                                DescribedPredicate.describe(
                                        "not the command",
                                        type -> !type.getSimpleName().equals("Parleyd"))));
    }
}
