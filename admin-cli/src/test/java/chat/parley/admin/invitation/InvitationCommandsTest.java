package chat.parley.admin.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.admin.command.AdminCommandTest;
import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.protocol.operation.Term;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F73")
class InvitationCommandsTest extends AdminCommandTest {
    private static final String CODE = "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}";

    @BeforeEach
    void signedIn() {
        signIn();
    }

    @Test
    void theCodeIsTheOneThatTheServerWasGiven() {
        assertThat(
                        parleyctl(
                                "invitation",
                                "create",
                                "--for",
                                "30d",
                                "--uses",
                                "20",
                                "--reason",
                                "class",
                                "--role",
                                "moderator,helper",
                                "--yes"))
                .isZero();
        CreateInvitation create = (CreateInvitation) lastRequest();
        assertThat(create.code()).matches(CODE);
        assertThat(create)
                .isEqualTo(
                        new CreateInvitation(
                                create.code(),
                                20,
                                new Term(null, Duration.ofDays(30).toMillis()),
                                List.of("moderator", "helper"),
                                "class",
                                false));
        assertThat(console.printed()).isEqualTo(create.code() + "\n");
        assertThat(console.complained()).contains("@" + create.code() + ": changed");
    }

    @Test
    void itIsGoodOnceUnlessMoreIsSaid() {
        assertThat(parleyctl("invitation", "create", "--yes", "-o", "json")).isZero();
        CreateInvitation create = (CreateInvitation) lastRequest();
        assertThat(create.uses()).isEqualTo(1);
        assertThat(create.term()).isNull();
        assertThat(create.roles()).isNull();
        assertThat(console.printed()).contains("\"code\":\"" + create.code() + "\"");
    }

    @Test
    void aRehearsalShowsNoCode() {
        assertThat(parleyctl("invitation", "create", "--dry-run", "-o", "json")).isZero();
        assertThat(console.printed()).contains("\"done\":false").doesNotContain("\"code\"");
        assertThat(parleyctl("invitation", "create", "--for", "0s")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void nothingIsMadeWithoutConsent() {
        assertThat(parleyctl("invitation", "create")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--yes");
    }

    @Test
    void thoseThereAreAreListedWithTheirUses() {
        assertThat(parleyctl("invitation", "list", "--after", "97", "--limit", "7")).isZero();
        assertThat(lastRequest()).isEqualTo(new ListInvitations(new Id(97), 7));
        assertThat(console.printed().lines())
                .satisfiesExactly(
                        titles -> assertThat(titles).startsWith("ID").endsWith("ROLES"),
                        line ->
                                assertThat(line)
                                        .startsWith("95")
                                        .contains("operator")
                                        .endsWith("1/3   moderator"));
    }

    @Test
    void oneIsRevokedByItsId() {
        assertThat(parleyctl("invitation", "revoke", "95", "--reason", "leaked", "--yes")).isZero();
        assertThat(lastRequest()).isEqualTo(new RevokeInvitation(new Id(95), "leaked", false));
        assertThat(parleyctl("invitation", "revoke", "95", "mine", "--yes"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("parleyctl invitation list");
    }
}
