package chat.parley.server.auth.recovery;

import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.mail.MailServer;
import chat.parley.server.mail.MailServer.Taken;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Alice, who has confirmed her e-mail address and forgotten her password; Bob, who has said none.
@Tag("C6")
class PasswordRecoveryTest {
    private static final String NEXT = "another password";
    private static final String EMAIL = "Alice@Example.org";

    @TempDir private Path directory;
    private final MailServer mail = MailServer.plain();
    private PeopleWorld world;
    private SignedIn first;
    private Caller alice;
    private Caller bob;

    @BeforeEach
    void open() {
        world = PeopleWorld.withMail(directory, mail.address());
        first = world.register("alice");
        alice = PeopleWorld.caller(first);
        bob = world.person("bob");
        world.ask(alice, new SetContact(EMAIL, "+86 138 0013 8000", null));
        world.ask(alice, new VerifyEmail(PeopleWorld.PASSWORD));
        world.ask(alice, new ConfirmEmail(mail.awaitTaken(1).code()));
    }

    @AfterEach
    void close() {
        world.close();
        mail.close();
    }

    private Done forget(String given) {
        return world.ask(stranger("10.0.0.9"), new ForgotPassword(given));
    }

    private String code() {
        forget("alice");
        return mail.awaitTaken(2).code();
    }

    private SignedIn signIn(String password, @Nullable String newPassword) {
        return world.ask(stranger("10.0.0.9"), new Login("alice", password, "laptop", newPassword));
    }

    private Reason refusal(String password) {
        return world.refusal(stranger("10.0.0.9"), new Login("alice", password, "laptop"));
    }

    private Reason refusal(String password, String newPassword) {
        return world.refusal(
                stranger("10.0.0.9"), new Login("alice", password, "laptop", newPassword));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", "alice@example.org", "+8613800138000"})
    void theCodeSignsInOnceAndBringsTheNextPassword(String given) {
        forget(given);
        String code = mail.awaitTaken(2).code();
        assertThat(refusal(code)).isEqualTo(Reason.PASSWORD_CHANGE_NEEDED);
        assertThat(signIn(code, NEXT).account().name()).isEqualTo("alice");
        assertThat(refusal(code, "a third password")).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal(PeopleWorld.PASSWORD)).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(signIn(NEXT, null).account().name()).isEqualTo("alice");
    }

    @Test
    void everyDeviceIsSignedOutAndTheAuditSaysHow() {
        signIn(code(), NEXT);
        world.settle();
        assertThat(world.connections.endedDevices).contains(first.device());
        AuditRow row =
                world.ask(
                                PeopleWorld.operator(),
                                new ListAudit(null, "@alice", null, null, null, 1))
                        .rows()
                        .getFirst();
        assertThat(row.operation()).isEqualTo("auth.login");
        assertThat(row.after()).isEqualTo("new password by a code sent by e-mail");
        assertThat(row.address()).isEqualTo("10.0.0.9");
    }

    @Test
    void askingChangesNothing() {
        code();
        assertThat(signIn(PeopleWorld.PASSWORD, null).account().name()).isEqualTo("alice");
    }

    @Test
    void theEmailNamesTheAccountAndTheServerInBothLanguages() {
        forget("alice");
        Taken taken = mail.awaitTaken(2);
        assertThat(taken.to()).isEqualTo(EMAIL);
        assertThat(taken.subject()).isEqualTo("A new password for alice at chat.example.org");
        assertThat(taken.body())
                .contains("alice at chat.example.org", "ignore this e-mail")
                .contains("chat.example.org 上账号 alice", "请忽略这封邮件");
    }

    @Test
    void theEmailIsInTheLanguageThatTheAccountSaid() {
        world.ask(alice, new SetPreferences(null, Language.CHINESE));
        forget("alice");
        Taken taken = mail.awaitTaken(2);
        assertThat(taken.subject()).contains("新密码");
        assertThat(taken.body()).doesNotContain("Somebody");
    }

    @Test
    void whoHasNoConfirmedAddressGetsTheSameAnswerAndNothingElse() {
        world.ask(bob, new SetContact("bob@example.org", null, null));
        assertThat(forget("alice")).isEqualTo(forget("bob")).isEqualTo(forget("nobody"));
        mail.awaitTaken(2);
        forget("alice");
        assertThat(mail.awaitTaken(3).to()).isEqualTo(EMAIL);
        assertThat(mail.taken()).extracting(Taken::to).containsOnly(EMAIL);
    }

    @Test
    void whoeverIsBannedGetsNone() {
        world.ask(
                PeopleWorld.operator(), new Impose("alice", SanctionKind.BAN, null, "spam", false));
        forget("alice");
        world.ask(bob, new SetContact("bob@example.org", null, null));
        world.ask(bob, new VerifyEmail(PeopleWorld.PASSWORD));
        assertThat(mail.awaitTaken(2).to()).isEqualTo("bob@example.org");
    }

    @Test
    void aCodeIsOverAfterAWhile() {
        String code = code();
        world.pass(MailedCodes.LIFE);
        assertThat(refusal(code, NEXT)).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void anotherPasswordOrAddressMakesACodeWorthNothing() {
        String code = code();
        world.ask(alice, new SetContact("other@example.org", null, null));
        assertThat(refusal(code, NEXT)).isEqualTo(Reason.WRONG_CREDENTIALS);
        world.ask(alice, new SetContact(EMAIL, null, null));
        assertThat(refusal(code, NEXT)).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aPasswordThatWasChangedMakesACodeWorthNothing() {
        String code = code();
        world.ask(alice, new ChangePassword(PeopleWorld.PASSWORD, NEXT));
        assertThat(refusal(code, "a third password")).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void itWorksBesideAnAdministratorsPasswordThatIsOver() {
        world.ask(
                PeopleWorld.operator(),
                new SetPassword("alice", "one-time code", true, null, false));
        world.pass(Duration.ofDays(4));
        String code = code();
        assertThat(refusal("one-time code", NEXT)).isEqualTo(Reason.PASSWORD_OVER);
        assertThat(signIn(code, NEXT).account().name()).isEqualTo("alice");
    }

    @Test
    void aCodeIsNoPasswordForWhoIsSignedIn() {
        String code = code();
        assertThat(world.refusal(alice, new ChangePassword(code, NEXT)))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(world.refusal(alice, new CloseAccount(code)))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void ofThoseWhoUseItAtOnceOneGetsIn() {
        String code = code();
        assertThat(
                        world.refusalsOf(
                                5,
                                i ->
                                        world.asking(
                                                stranger("10.0.1." + i),
                                                new Login("alice", code, "laptop", NEXT + i))))
                .hasSize(4)
                .containsOnly(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void askingIsCountedTheSameWhetherOrNotTheNameIsSomebodys() {
        for (String name : new String[] {"alice", "nobody"}) {
            for (long i = 0; i < RecoveryThrottle.OF_NAME.count(); i++) {
                world.ask(stranger("10.0.2." + i), new ForgotPassword(name));
            }
            assertThat(world.refusal(stranger("10.0.2.99"), new ForgotPassword(name)))
                    .isEqualTo(Reason.RATE_LIMITED);
        }
    }

    @Test
    void anAddressAsksAFewTimesAnHour() {
        for (long i = 0; i < RecoveryThrottle.OF_ADDRESS.count(); i++) {
            world.ask(stranger("10.0.0.8"), new ForgotPassword("somebody" + i));
        }
        assertThat(world.refusal(stranger("10.0.0.8"), new ForgotPassword("alice")))
                .isEqualTo(Reason.RATE_LIMITED);
        world.pass(Duration.ofHours(1));
        world.ask(stranger("10.0.0.8"), new ForgotPassword("alice"));
        assertThat(mail.awaitTaken(2).to()).isEqualTo(EMAIL);
    }

    @Test
    void toOneMailboxGoAFewAnHourWithoutAWord() {
        world.ask(bob, new SetContact("bob@example.org", null, null));
        world.ask(bob, new VerifyEmail(PeopleWorld.PASSWORD));
        world.ask(bob, new ConfirmEmail(mail.awaitTaken(2).code()));
        String[] ways = {"alice", EMAIL, "+8613800138000"};
        for (int i = 0; i < 3 * RecoveryThrottle.OF_NAME.count(); i++) {
            world.ask(stranger("10.0.3." + i), new ForgotPassword(ways[i % ways.length]));
        }
        world.ask(stranger("10.0.4.1"), new ForgotPassword("bob"));
        int most = Math.toIntExact(RecoveryMails.TO_ADDRESS.count());
        assertThat(mail.awaitTaken(most + 2).to()).isEqualTo("bob@example.org");
        world.pass(Duration.ofHours(1));
        forget("alice");
        assertThat(mail.awaitTaken(most + 3).to()).isEqualTo(EMAIL);
    }

    @Test
    void withoutAServerForEmailAnAdministratorHelps(@TempDir Path other) {
        try (PeopleWorld plain = new PeopleWorld(other)) {
            assertThat(plain.refusal(stranger("10.0.0.9"), new ForgotPassword("alice")))
                    .isEqualTo(Reason.NO_MAIL);
        }
    }
}
