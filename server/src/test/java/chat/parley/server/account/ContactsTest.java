package chat.parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.ShowAccount;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// E-mail and phone of Alice.
@Tag("B1")
class ContactsTest {
    private static final String PHONE = "+8613800138000";
    private static final String EMAIL = "Alice@Example.org";

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ContactDetails say(
            @Nullable String email, @Nullable String phone, @Nullable Boolean findable) {
        return world.ask(alice, new SetContact(email, phone, findable));
    }

    private String signIn(String given) {
        Login login = new Login(given, PeopleWorld.PASSWORD, "laptop");
        return world.ask(PeopleWorld.stranger("10.0.0.7"), login).account().name();
    }

    private Reason wrong(String given, String address) {
        return world.refusal(
                PeopleWorld.stranger(address), new Login(given, "not the password", "laptop"));
    }

    private List<String> found(String part) {
        return world.ask(bob, new FindPeople(part, null, 10)).people().stream()
                .map(Profile::name)
                .toList();
    }

    @Test
    @Tag("C1")
    void eachIsSetAndClearedByItself() {
        say(null, "+86 (138) 0013-8000", null);
        assertThat(say(EMAIL, null, true)).isEqualTo(new ContactDetails(EMAIL, PHONE, true));
        assertThat(world.ask(alice, new WhoAmI()).contact())
                .isEqualTo(new ContactDetails(EMAIL, PHONE, true));
        assertThat(say("", "", false)).isEqualTo(ContactDetails.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+0123456789",
                "+12345",
                "+1234567890123456",
                "+86 138 x",
                "+"
            })
    void whatIsNoPhoneIsRefused(String phone) {
        assertThatThrownBy(() -> say(null, phone, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.fields().getFirst().name()).isEqualTo("phone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "@example.org",
                "a@b",
                "a b@example.org",
                "a@exa mple.org",
                "a@.org"
            })
    void whatIsNoAddressIsRefused(String email) {
        assertThatThrownBy(() -> say(email, null, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.fields().getFirst().name()).isEqualTo("email"));
    }

    @Test
    @Tag("C1")
    void noTwoHaveTheSame() {
        say(EMAIL, PHONE, null);
        assertThat(world.refusal(bob, new SetContact("alice@example.ORG", null, null)))
                .isEqualTo(Reason.CONTACT_TAKEN);
        assertThat(world.refusal(bob, new SetContact(null, "0086 138 0013 8000", null)))
                .isEqualTo(Reason.CONTACT_TAKEN);
        say("", "", null);
        world.ask(bob, new SetContact("alice@example.ORG", PHONE, null));
    }

    @Test
    @Tag("B2")
    void eachSignsInAsTheNameDoes() {
        say(EMAIL, PHONE, null);
        for (String given : List.of("alice", PHONE, "+86 138 0013 8000", "ALICE@example.org")) {
            assertThat(signIn(given)).isEqualTo("alice");
        }
    }

    @Test
    @Tag("B2")
    @Tag("W20")
    void whoGuessesDoesNotFindOutWhatIsKnown() {
        say(EMAIL, PHONE, null);
        for (String given : List.of(PHONE, "+8613800138001", EMAIL, "nobody@example.org")) {
            String address = "10.1.0." + given.length();
            for (int i = 0; i < 5; i++) {
                assertThat(wrong(given, address)).isEqualTo(Reason.WRONG_CREDENTIALS);
            }
            assertThat(wrong(given, address)).isEqualTo(Reason.RATE_LIMITED);
            world.pass(Duration.ofMinutes(10));
        }
    }

    @Test
    @Tag("W20")
    void howANumberIsWrittenMakesItNoOther() {
        say(EMAIL, PHONE, null);
        for (String given :
                List.of(PHONE, "+86 138 0013 8000", "+86-138-0013-8000", "+86(138)00138000")) {
            assertThat(wrong(given, "10.1.0.4")).isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        wrong("+86 13800138000", "10.1.0.4");
        assertThat(wrong("+86.138.0013.8000", "10.1.0.4")).isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    @Tag("B2")
    void anAddressIsComparedAsItWasSaid() {
        say("strauß@example.org", null, null);
        assertThat(signIn("Strauß@Example.org")).isEqualTo("alice");
    }

    @Test
    void guessesByNameDoNotTellWhosePhoneItIs() {
        say(null, PHONE, null);
        for (int i = 0; i < 6; i++) {
            wrong("alice", "10.1.0.1");
        }
        assertThat(wrong(PHONE, "10.1.0.1")).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void nobodyTriesNumbersWithoutEnd() {
        for (int i = 0; i < 30; i++) {
            wrong("+86138001380" + (10 + i), "10.1.0.2");
        }
        say(null, PHONE, null);
        assertThat(wrong(PHONE, "10.1.0.2")).isEqualTo(Reason.RATE_LIMITED);
        assertThat(wrong("+8613800138099", "10.1.0.2")).isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    @Tag("B12")
    void whoAllowsItIsFoundByThreeDigitsOrMore() {
        say(EMAIL, PHONE, null);
        assertThat(found("0013")).isEmpty();
        say(null, null, true);
        assertThat(found("0013")).containsExactly("alice");
        assertThat(found("138 0013")).containsExactly("alice");
        assertThat(found("00")).isEmpty();
        assertThat(found("%13")).isEmpty();
        assertThat(found("alice@example.org")).containsExactly("alice");
        assertThat(found("example.org")).isEmpty();
        say(null, null, false);
        assertThat(found("0013")).isEmpty();
    }

    @Test
    void theyAreShownToAdministratorsAndGoWithTheAccount() {
        say(EMAIL, PHONE, true);
        Caller admin = world.administrator("admin");
        assertThat(world.ask(admin, new ShowAccount("alice")).contact().phone()).isEqualTo(PHONE);
        world.ask(admin, new DeleteAccount("alice", null, false));
        assertThat(wrong(PHONE, "10.1.0.3")).isEqualTo(Reason.WRONG_CREDENTIALS);
        world.ask(bob, new SetContact(EMAIL, PHONE, null));
    }

    @Test
    @Tag("W57")
    void numbersAreClaimedSoOftenADayAtMost() {
        for (int i = 0; i < ContactChanges.CLAIMS.burst(); i++) {
            say(null, "+86138001380" + (10 + i), null);
        }
        assertThat(world.refusal(alice, new SetContact(null, PHONE, null)))
                .isEqualTo(Reason.RATE_LIMITED);
        say(null, "", true);
        world.pass(Duration.ofDays(1));
        say(null, PHONE, null);
    }
}
