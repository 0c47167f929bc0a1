package chat.parley.admin.user;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.admin.command.AdminCommandTest;
import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F7")
class UserPasswordCommandTest extends AdminCommandTest {
    private static final String CODE = "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}";

    @BeforeEach
    void signedIn() {
        signIn();
    }

    @Test
    void theCodeForOneSignInIsTheOneThatTheServerWasGiven() {
        assertThat(parleyctl("user", "create", "@bob", "--one-time", "--yes")).isZero();
        CreateAccount create = (CreateAccount) lastRequest();
        assertThat(create.password()).matches(CODE);
        assertThat(create)
                .isEqualTo(new CreateAccount("bob", create.password(), true, null, false));
        assertThat(console.printed())
                .isEqualTo(
                        "@bob: free -> changed  (1 account, 2 sessions)\n@bob: one-time password "
                                + create.password()
                                + "\n");
    }

    @Test
    void eachOfSeveralHasItsOwnAndWhoWasRefusedHasNone() {
        console.reading("bob\nghost\n陈丽\n");
        assertThat(parleyctl("user", "password", "-", "--one-time", "--yes", "-o", "json"))
                .isEqualTo(ExitCode.PARTLY);
        assertThat(server.requests().stream().map(one -> ((SetPassword) one).password()))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(console.printed().lines())
                .satisfiesExactly(
                        line -> assertThat(line).containsPattern("\"@bob\".*\"code\":\"" + CODE),
                        line -> assertThat(line).contains("NOT_FOUND").doesNotContain("code"),
                        line -> assertThat(line).containsPattern("\"@陈丽\".*\"code\":\"" + CODE));
    }

    @Test
    void aRehearsalShowsNone() {
        assertThat(parleyctl("user", "create", "bob", "--one-time", "--dry-run")).isZero();
        assertThat(console.printed()).startsWith("would change @bob").hasLineCount(1);
    }

    @Test
    void onATerminalThePasswordIsTypedTwiceAndThenConsentAskedFor() {
        console.typing("secret-1", "secret-1").reading("y\n");
        assertThat(parleyctl("user", "password", "bob")).isZero();
        assertThat(console.complained())
                .startsWith("password: password again: ")
                .contains("Go on?");
        assertThat(lastRequest()).isEqualTo(new SetPassword("bob", "secret-1", false, null, false));
    }
}
