package chat.parley.server.auth.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.PeopleWorld;
import chat.parley.server.mail.MailServer;
import chat.parley.server.mail.MailServer.Taken;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alice, and her e-mail address.
@Tag("B1")
class EmailConfirmationTest {
    private static final VerifyEmail VERIFY = new VerifyEmail(PeopleWorld.PASSWORD);
    private static final String EMAIL = "alice@example.org";

    @TempDir private Path directory;
    private final MailServer mail = MailServer.plain();
    private PeopleWorld world;
    private Caller alice;

    @BeforeEach
    void open() {
        world = PeopleWorld.withMail(directory, mail.address());
        alice = world.person("alice");
    }

    @AfterEach
    void close() {
        world.close();
        mail.close();
    }

    private void say(String email) {
        world.ask(alice, new SetContact(email, null, null));
    }

    private ContactDetails contact() {
        return world.ask(alice, new WhoAmI()).contact();
    }

    @Test
    void theCodeThatCameThereConfirmsItOnce() {
        say(EMAIL);
        assertThat(contact().confirmed()).isFalse();
        world.ask(alice, VERIFY);
        Taken taken = mail.awaitTaken(1);
        assertThat(taken.to()).isEqualTo(EMAIL);
        assertThat(taken.body()).contains("parley profile confirm");
        world.ask(alice, new ConfirmEmail(taken.code()));
        assertThat(contact()).isEqualTo(new ContactDetails(EMAIL, null, false, true));
        world.settle();
        assertThat(world.refusal(alice, new ConfirmEmail(taken.code())))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void anotherAddressHasToBeConfirmedAnew() {
        say(EMAIL);
        world.ask(alice, VERIFY);
        world.ask(alice, new ConfirmEmail(mail.awaitTaken(1).code()));
        world.ask(alice, new SetContact(null, "+8613800138000", true));
        assertThat(contact().confirmed()).isTrue();
        say("other@example.org");
        assertThat(contact().confirmed()).isFalse();
    }

    @Test
    void aCodeConfirmsTheAddressAloneToWhichItWent() {
        say(EMAIL);
        world.ask(alice, VERIFY);
        say("other@example.org");
        assertThat(world.refusal(alice, new ConfirmEmail(mail.awaitTaken(1).code())))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(contact().confirmed()).isFalse();
    }

    @Test
    void whoeverHasFoundAnOpenSessionHasNoCodeSent() {
        say("thief@example.org");
        assertThat(world.refusal(alice, new VerifyEmail("a mere guess")))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(OperationType.of(VerifyEmail.class).allowedTo(Set.of(TokenRight.values())))
                .isFalse();
        say(EMAIL);
        world.ask(alice, VERIFY);
        assertThat(mail.awaitTaken(1).to()).isEqualTo(EMAIL);
    }

    @Test
    void thereHasToBeAnAddress() {
        assertThat(world.refusal(alice, VERIFY)).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void toOneAddressGoAFewAnHourWhoeverSaysIt() {
        say(EMAIL);
        for (long i = 0; i < RecoveryMails.TO_ADDRESS.count(); i++) {
            world.ask(alice, VERIFY);
        }
        assertThat(world.refusal(alice, VERIFY)).isEqualTo(Reason.RATE_LIMITED);
        say("");
        Caller bob = world.person("bob");
        world.ask(bob, new SetContact("ALICE@example.org", null, null));
        assertThat(world.refusal(bob, VERIFY)).isEqualTo(Reason.RATE_LIMITED);
    }
}
