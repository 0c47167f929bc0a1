package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.Invitation;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.auth.invitation.Invitations;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Invitations, by which people sign up where registration is closed.
@Tag("F73")
class InvitationsTest {
    private static final String CODE = "7K3M-9QXW-2VBT";
    private static final String ADDRESS = "192.0.2.7";

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory, Registration.CLOSED, false);
        admin = world.administrator("boss");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void invite(String code, int uses, Duration time) {
        world.ask(
                admin,
                new CreateInvitation(code, uses, new Term(null, time.toMillis()), null, false));
    }

    private static Register register(String name, String invitation) {
        return new Register(name, PASSWORD, "laptop", invitation);
    }

    private SignedIn join(String name, String invitation) {
        return world.ask(stranger(ADDRESS), register(name, invitation));
    }

    private Reason refusal(String name, String invitation) {
        return world.refusal(stranger(ADDRESS), register(name, invitation));
    }

    private List<Invitation> invitations() {
        return world.ask(admin, new ListInvitations(null, 10)).invitations();
    }

    @Test
    void whoeverHasTheCodeSignsUpUntilItIsUsedUp() {
        invite(CODE, 2, Duration.ofDays(7));
        assertThat(join("alice", CODE).account().name()).isEqualTo("alice");
        assertThat(join("bob", "7k3m9qxw2vbt").account().name()).isEqualTo("bob");
        assertThat(refusal("carol", CODE)).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(invitations())
                .singleElement()
                .matches(one -> one.used() == 2 && one.uses() == 2 && one.by().equals("boss"));
    }

    @Test
    void withoutOneRegistrationIsClosed() {
        assertThat(world.refusal(stranger(ADDRESS), new Register("alice", PASSWORD, "laptop")))
                .isEqualTo(Reason.REGISTRATION_CLOSED);
    }

    @Test
    void whatIsWrongIsNamed() {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> join("alice", "7K3M-9QXW-2VBZ"));
        assertThat(refused.fields(Language.ENGLISH))
                .singleElement()
                .hasToString("FieldProblem[field=invitation, problem=is wrong, used up or over]");
    }

    @Test
    void itEndsByTheHostsDate() {
        invite(CODE, 9, Duration.ofDays(7));
        world.nanoTime.addAndGet(Duration.ofDays(30).toNanos());
        world.now.updateAndGet(now -> now.plus(Duration.ofDays(7)).minusMillis(1));
        join("alice", CODE);
        world.now.updateAndGet(now -> now.plusSeconds(1));
        assertThat(refusal("bob", CODE)).isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void aRevokedOneIsGoodForNobody() {
        invite(CODE, 9, Duration.ofDays(7));
        Id id = invitations().getFirst().id();
        join("alice", CODE);
        world.ask(admin, new RevokeInvitation(id, null, false));
        assertThat(refusal("bob", CODE)).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(invitations()).isEmpty();
        assertThat(world.refusal(admin, new RevokeInvitation(id, null, false)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aNameThatIsTakenUsesNothingUp() {
        invite(CODE, 1, Duration.ofDays(7));
        assertThat(refusal("boss", CODE)).isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(refusal("b0ss", CODE)).isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(join("alice", CODE).account().name()).isEqualTo("alice");
    }

    @Test
    void ofManyWhoComeAtOnceAsManySignUpAsItAllows() {
        invite(CODE, 2, Duration.ofDays(7));
        List<Reason> refusals =
                world.refusalsOf(
                        5, i -> world.asking(stranger(ADDRESS), register("person" + i, CODE)));
        assertThat(refusals).hasSize(3).containsOnly(Reason.INVALID_FIELDS);
    }

    @Test
    @Tag("W20")
    void wrongOnesAreCountedForTheAddressThatTriesThem() {
        invite(CODE, 9, Duration.ofDays(7));
        for (int i = 0; i < 30; i++) {
            assertThat(refusal("alice", "7K3M-9QXW-2VZZ")).isEqualTo(Reason.INVALID_FIELDS);
        }
        assertThat(refusal("alice", "7K3M-9QXW-2VZZ")).isEqualTo(Reason.RATE_LIMITED);
        assertThat(world.refusal(stranger("192.0.2.8"), register("alice", "7K3M-9QXW-2VZZ")))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    @Tag("W64")
    void theAuditSaysWhoCameByIt() {
        invite(CODE, 1, Duration.ofDays(7));
        Id id = invitations().getFirst().id();
        join("alice", CODE);
        AuditRow row =
                world.ask(admin, new ListAudit(null, null, null, null, null, 1)).rows().getFirst();
        assertThat(row.operation()).isEqualTo("auth.register");
        assertThat(row.target()).isEqualTo("@alice");
        assertThat(row.after()).isEqualTo("user, by invitation " + id);
    }

    @Test
    @Tag("F9")
    void thereAreSoManyAtATimeAndThoseThatAreOverMakeRoom() {
        world.write(
                tx -> {
                    for (int i = 0; i < Invitations.MOST; i++) {
                        tx.update(
                                """
                                insert into invitation
                                    (id, code_hash, created_at, until, uses, used)
                                values (?, ?, 0, ?, 1, 0)""",
                                i + 1,
                                "hash" + i,
                                world.now.get().plusSeconds(60));
                    }
                    return true;
                });
        assertThat(
                        world.refusal(
                                admin,
                                new CreateInvitation(
                                        CODE, 1, new Term(null, 60_000L), null, false)))
                .isEqualTo(Reason.FORBIDDEN);
        world.pass(Duration.ofSeconds(60));
        invite(CODE, 1, Duration.ofDays(1));
        assertThat(world.count("invitation")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter-hunter-hunter-hunter-hunter", "UUUU-UUUU-UUUU", "123456789 - -"})
    void aCodeThatWasNotMadeAtRandomIsNone(String code) {
        assertThat(
                        world.refusal(
                                admin,
                                new CreateInvitation(
                                        code, 1, new Term(null, 60_000L), null, false)))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void aCodeIsOfOneInvitation() {
        invite(CODE, 1, Duration.ofDays(1));
        assertThat(
                        world.refusal(
                                admin,
                                new CreateInvitation(
                                        CODE, 1, new Term(null, 60_000L), null, false)))
                .isEqualTo(Reason.KEY_TAKEN);
    }

    @Test
    void nothingOfACodeIsStoredButItsHash() {
        invite(CODE, 1, Duration.ofDays(1));
        String stored =
                world.database
                        .read(
                                sql ->
                                        sql.first(
                                                "select code_hash from invitation",
                                                row -> row.text()))
                        .orElseThrow();
        assertThat(stored).hasSize(43).doesNotContain("7K3M");
    }

    @Test
    void overSshWhoeverHasAnInvitationAndNobodyElseIsToldThatANameIsTaken() {
        invite(CODE, 1, Duration.ofDays(1));
        assertThat(world.ssh.isInvited("alice", CODE)).isTrue();
        assertThat(world.ssh.isInvited("alice", "7K3M-9QXW-2VZZ")).isFalse();
        Refused taken =
                catchThrowableOfType(Refused.class, () -> world.ssh.isInvited("BOSS", CODE));
        assertThat(taken.reason()).isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(world.ssh.isInvited("BOSS", "7K3M-9QXW-2VZZ")).isFalse();
        join("alice", CODE);
        assertThat(world.ssh.isInvited("bob", CODE)).isFalse();
    }

    @Test
    void whereAnybodySignsUpOneThatIsGivenCountsAllTheSame(@TempDir Path elsewhere) {
        try (PeopleWorld open = new PeopleWorld(elsewhere)) {
            Caller boss = open.administrator("boss");
            open.ask(boss, new CreateInvitation(CODE, 1, null, List.of("admin"), null, false));
            assertThat(open.refusal(stranger(ADDRESS), register("alice", "nonsense")))
                    .isEqualTo(Reason.INVALID_FIELDS);
            assertThat(open.ssh.isInvited("bob", CODE)).isTrue();
            open.ask(stranger(ADDRESS), register("bob", CODE));
            assertThat(open.count("account_role where role_key = 'admin'")).isEqualTo(2);
            assertThat(open.ssh.isInvited("alice", CODE)).isFalse();
        }
    }
}
