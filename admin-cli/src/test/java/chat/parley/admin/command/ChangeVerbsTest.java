package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.DeleteRight;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import chat.parley.protocol.operation.RoleRequest.EditRight;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeVerbsTest extends AdminCommandTest {

    @BeforeEach
    void signedIn() {
        signIn();
        console.with("PARLEY_PASSWORD", "secret-1");
    }

    static Stream<Arguments> changes() {
        Term term = new Term(null, 9_000_000L);
        Instant newYear = Instant.parse("2030-01-01T00:00:00Z");
        return Stream.of(
                Arguments.of(
                        "user mute @bob --for 2h30m --reason loud",
                        new Impose("bob", SanctionKind.MUTE, term, "loud", false)),
                Arguments.of(
                        "user ban bob --until 2030-01-01T00:00:00Z --reason spam",
                        new Impose(
                                "bob", SanctionKind.BAN, new Term(newYear, null), "spam", false)),
                Arguments.of("user unmute bob", new Lift("bob", SanctionKind.MUTE, null, false)),
                Arguments.of(
                        "user unban bob --reason sorry",
                        new Lift("bob", SanctionKind.BAN, "sorry", false)),
                Arguments.of("user role add bob mod", roles("bob", Assignment.ADD, List.of("mod"))),
                Arguments.of(
                        "user role remove bob mod",
                        roles("bob", Assignment.REMOVE, List.of("mod"))),
                Arguments.of(
                        "user role set bob user mod",
                        roles("bob", Assignment.SET, List.of("user", "mod"))),
                Arguments.of(
                        "user create @bob --reason new",
                        new CreateAccount("bob", "secret-1", false, "new", false)),
                Arguments.of(
                        "user password bob",
                        new SetPassword("bob", "secret-1", false, null, false)),
                Arguments.of(
                        "user rename @bob robert --reason badge",
                        new RenameAccount("bob", "robert", "badge", false)),
                Arguments.of(
                        "user delete @bob --reason left", new DeleteAccount("bob", "left", false)),
                Arguments.of("session end bob", new EndSessions("bob", null, null, false)),
                Arguments.of(
                        "session end bob --device 8",
                        new EndSessions("bob", new Id(8), null, false)),
                Arguments.of(
                        "role create mod --name M --right a --right b",
                        new CreateRole("mod", "M", null, List.of("a", "b"), null, false)),
                Arguments.of(
                        "role set mod --no-rights",
                        new EditRole("mod", null, null, List.of(), null, false)),
                Arguments.of("role delete mod", new DeleteRole("mod", null, false)),
                Arguments.of(
                        "right create wiki --description w",
                        new CreateRight("wiki", "w", null, false)),
                Arguments.of(
                        "right set wiki --description w", new EditRight("wiki", "w", null, false)),
                Arguments.of("right delete wiki", new DeleteRight("wiki", null, false)),
                Arguments.of(
                        "group status #ops --set muted --for 2h30m",
                        new SetState("ops", GroupState.MUTED, term, null, false)),
                Arguments.of(
                        "group policy ops --set closed",
                        new SetPolicy("ops", JoinPolicy.CLOSED, null, false)),
                Arguments.of(
                        "group transfer #ops @bob", new TransferGroup("ops", "bob", null, false)));
    }

    private static AssignRoles roles(String name, Assignment how, List<String> roles) {
        return new AssignRoles(name, how, roles, null, false);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyVerbAsksForItsOperation(String line, Request<?> request) {
        assertThat(parleyctl((line + " --yes").split(" "))).isZero();
        assertThat(server.requests()).containsExactly(request);
        assertThat(console.printed()).endsWith(": free -> changed  (1 account, 2 sessions)\n");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingIsChangedWithoutTheirWordWhereNobodyCanBeAsked(String line, Request<?> request) {
        assertThat(parleyctl(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--yes");
        assertThat(server.requests()).doesNotContain(request).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aDryRunIsTheServersToAnswer(String line, Request<?> request) {
        assertThat(parleyctl((line + " --dry-run").split(" "))).isZero();
        assertThat(server.requests()).hasSize(1).doesNotContain(request);
        assertThat(console.printed()).startsWith("would change @");
        assertThat(lastRequest().toString()).contains("dryRun=true");
    }

    @Test
    void onATerminalOneIsShownWhatWouldChangeAndAsked() {
        console.typing().reading("y\n").with("NO_COLOR", "1");
        assertThat(parleyctl("user", "unban", "bob")).isZero();
        assertThat(console.printed().lines())
                .containsExactly(
                        "would change @bob: free -> changed  (1 account, 2 sessions)",
                        "@bob: free -> changed  (1 account, 2 sessions)");
        assertThat(console.complained()).contains("Go on? [y/N]");
    }

    @Test
    void whoDoesNotSayYesChangesNothing() {
        console.typing().reading("\n");
        assertThat(parleyctl("user", "unban", "bob")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained()).contains("nothing was changed");
        assertThat(server.requests()).allMatch(each -> each.toString().contains("dryRun=true"));
    }

    @Test
    void ofManyEachHasItsLineAndSomeIsExitCode7() {
        assertThat(parleyctl("user", "unban", "bob", "ghost", "root", "@陈丽", "--yes"))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(console.printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("@bob: free -> changed"),
                        line ->
                                assertThat(line)
                                        .startsWith("ghost: ")
                                        .contains("Nobody is called ghost.")
                                        .endsWith("(NOT_FOUND)"),
                        line -> assertThat(line).endsWith("(LAST_ADMINISTRATOR)"),
                        line -> assertThat(line).startsWith("@陈丽: free -> changed"));
    }

    @Test
    void whereNoneIsDoneTheExitCodeSaysWhy() {
        assertThat(parleyctl("user", "unban", "ghost", "nobody", "--yes"))
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(parleyctl("user", "unban", "root", "--yes")).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void whoIsNotSignedInIsToldOnceHoweverManyAreNamed() {
        server.answering(
                _ -> {
                    throw new Refused(Reason.EXPIRED);
                });
        assertThat(parleyctl("user", "unban", "bob", "ghost", "root", "--yes"))
                .isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(server.requests()).hasSize(1);
        assertThat(console.printed()).isEmpty();
        assertThat(console.complained()).containsOnlyOnce("EXPIRED");
    }

    @Test
    void whoIsSignedOutAmongThemGetsNoFurther() {
        server.answering(
                request -> {
                    if (server.requests().size() > 1) {
                        throw new Refused(Reason.REVOKED);
                    }
                    return AdminWorld.answer(request);
                });
        assertThat(parleyctl("user", "unban", "bob", "ghost", "root", "--yes"))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(console.printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("@bob: free -> changed"),
                        line -> assertThat(line).startsWith("ghost: ").endsWith("(REVOKED)"));
    }

    @Test
    void namesComeFromStandardInputOneALine() {
        console.reading("bob\n\n  @陈丽  \nghost\nbob\n");
        assertThat(parleyctl("user", "mute", "-", "--reason", "raid", "--yes", "-o", "json"))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(server.requests()).hasSize(3);
        assertThat(console.printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"done\":true", "\"target\":\"@bob\""),
                        line -> assertThat(line).contains("\"target\":\"@陈丽\""),
                        line ->
                                assertThat(line)
                                        .contains("\"done\":false", "\"reason\":\"NOT_FOUND\""));
    }

    @Test
    @Tag("F30")
    void scriptsHaveAnObjectOfEachNameAlsoOfOneAlone() {
        assertThat(parleyctl("user", "unban", "ghost", "--yes", "-o", "json"))
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(console.printed())
                .contains("\"done\":false", "\"target\":\"ghost\"", "\"reason\":\"NOT_FOUND\"");
    }

    @Test
    @Tag("F30")
    void whatFailsAltogetherIsAnObjectToo() {
        assertThat(parleyctl("user", "show", "ghost", "-o", "json")).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(console.printed()).isEmpty();
        assertThat(console.complained())
                .startsWith("{\"reason\":\"NOT_FOUND\"")
                .endsWith("\"exit\":6}\n");
        assertThat(parleyctl("user", "mute", "bob", "-o", "json")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("{\"reason\":\"USAGE\"", "\"exit\":2}");
    }

    @Test
    void whatIsUnknownAfterALostConnectionIsNotCalledDone() {
        server.answering(
                request -> {
                    if (request.equals(new Lift("ghost", SanctionKind.BAN, null, false))) {
                        server.cut();
                    }
                    return AdminWorld.answer(request);
                });
        assertThat(parleyctl("user", "unban", "bob", "ghost", "root", "--yes"))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(console.printed().lines()).hasSize(1);
        assertThat(console.complained()).contains("ghost: unknown").contains("nothing after it");
    }

    @Test
    void namesFromStandardInputCannotBeAskedAbout() {
        console.typing().reading("bob\n");
        assertThat(parleyctl("user", "unban", "-")).isEqualTo(ExitCode.USAGE);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whoIsTooFastWaitsAndGoesOn() {
        AtomicInteger asked = new AtomicInteger();
        server.answering(
                request -> {
                    if (asked.getAndIncrement() == 0) {
                        throw Refused.tooFast(Duration.ofMillis(20));
                    }
                    return AdminWorld.answer(request);
                });
        assertThat(parleyctl("user", "unban", "bob", "--yes")).isZero();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatIsWrongWithEachOfSeveralIsSaid() {
        server.answering(
                _ -> {
                    throw Refused.field("newName", _ -> "is reserved");
                });
        assertThat(parleyctl("user", "unban", "bob", "ghost", "--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(console.printed().lines())
                .hasSize(2)
                .allMatch(line -> line.contains(": The new name is reserved."));
        assertThat(parleyctl("user", "unban", "bob", "--yes", "-o", "json"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.printed()).contains("{\"field\":\"newName\",");
    }

    @Test
    void whoMayNotIsToldAndExitsWith4() {
        server.answering(
                _ -> {
                    throw new Refused(Reason.FORBIDDEN);
                });
        assertThat(parleyctl("user", "unban", "bob", "--yes")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("FORBIDDEN");
    }
}
