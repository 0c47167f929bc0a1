package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.AccountSource;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.SanctionRequest.ListSanctions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListVerbsTest extends AdminCommandTest {
    private final Widths widths = new Widths(Ambiguous.NARROW);

    @BeforeEach
    void signedIn() {
        signIn();
    }

    private List<String> lines() {
        return console.printed().lines().toList();
    }

    @Test
    void usersAreFilteredAndOrderedByTheServer() {
        assertThat(
                        parleyctl(
                                "user",
                                "list",
                                "--name",
                                "li",
                                "--role",
                                "user",
                                "--state",
                                "muted",
                                "--source",
                                "local",
                                "--sort",
                                "registered",
                                "--desc",
                                "--after",
                                "zoe",
                                "--limit",
                                "7"))
                .isZero();
        assertThat(lastRequest())
                .isEqualTo(
                        new ListAccounts(
                                "li",
                                "user",
                                SanctionKind.MUTE,
                                AccountSource.LOCAL,
                                AccountOrder.REGISTERED,
                                true,
                                "zoe",
                                7));
    }

    @Test
    void columnsAreAlignedWithChineseNamesInThem() {
        assertThat(parleyctl("group", "list")).isZero();
        assertThat(parleyctl("user", "list", "--after", "bob")).isZero();
        List<String> lines = lines();
        assertThat(column(lines.get(0), "OWNER")).isEqualTo(column(lines.get(1), "@陈丽"));
        assertThat(column(lines.get(2), "ROLES")).isEqualTo(column(lines.get(3), "user, admin"));
    }

    private int column(String line, String word) {
        assertThat(line).contains(word);
        return widths.of(line.substring(0, line.indexOf(word)));
    }

    @Test
    void aListGoesOnUntilTheLimitAndNamesWhereItEnded() {
        assertThat(parleyctl("user", "list", "--limit", "1")).isZero();
        assertThat(lines()).hasSize(2);
        assertThat(console.complained()).contains("there are more").contains("--after bob");
    }

    @Test
    void allOfAListComesPageByPage() {
        assertThat(parleyctl("user", "list", "--all", "-o", "json")).isZero();
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).contains("\"name\":\"bob\"", "\"reason\":\"shouting\"");
        assertThat(lines().get(1)).contains("\"name\":\"陈丽\"");
        assertThat(console.complained()).isEmpty();
    }

    @Test
    void everyListReachesItsOperation() {
        parleyctl("session", "list", "@陈丽", "--online");
        assertThat(lastRequest()).isEqualTo(new ListSessions("陈丽", true, null, 50));
        parleyctl("sanction", "list", "bob", "--kind", "ban", "--in-force", "--after", "9");
        assertThat(lastRequest())
                .isEqualTo(new ListSanctions("bob", SanctionKind.BAN, true, new Id(9), 50));
        parleyctl("group", "list", "--sort", "updated", "--state", "disabled", "--name", "o");
        assertThat(lastRequest())
                .isEqualTo(new FindGroups("o", GroupState.DISABLED, GroupOrder.UPDATED, null, 50));
        parleyctl("audit", "--actor", "@bob", "--target", "#ops", "--since", "2026-11-01T00:00Z");
        assertThat(lastRequest())
                .isEqualTo(
                        new ListAudit(
                                "bob",
                                "#ops",
                                null,
                                Instant.parse("2026-11-01T00:00:00Z"),
                                null,
                                50));
    }

    @Test
    @Tag("F30")
    void aBareNameInTheAuditIsSomebodys() {
        parleyctl("audit", "--target", "bob");
        assertThat(lastRequest()).isEqualTo(new ListAudit(null, "@bob", null, null, null, 50));
        parleyctl("audit", "--target", "role helper");
        assertThat(lastRequest())
                .isEqualTo(new ListAudit(null, "role helper", null, null, null, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session list",
                "sanction list",
                "role list",
                "right list",
                "group list",
                "group members ops",
                "audit"
            })
    void everyListHasTitlesForPeopleAndObjectsForScripts(String line) {
        assertThat(parleyctl(line.split(" "))).isZero();
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst())
                .isEqualTo(lines().getFirst().toUpperCase(java.util.Locale.ROOT));
        assertThat(parleyctl((line + " -o json").split(" "))).isZero();
        assertThat(lines()).hasSize(3);
        assertThat(lines().getLast()).startsWith("{").endsWith("}");
    }

    @Test
    void whatPeopleWroteCannotDriveTheTerminal() {
        assertThat(parleyctl("audit")).isZero();
        assertThat(console.printed()).contains("spam␛[31m").doesNotContain("\u001b");
    }

    @Test
    void theAuditSaysTheReasonOnceAndItsMomentsAsElsewhere() {
        console.at(Clock.fixed(AdminWorld.MORNING, ZoneOffset.UTC));
        assertThat(parleyctl("audit")).isZero();
        assertThat(lines().getLast())
                .containsPattern("none +banned until 2030-01-01 00:00 Z +spam")
                .containsOnlyOnce("spam");
        assertThat(parleyctl("audit", "--language", "zh")).isZero();
        assertThat(lines().getLast()).containsPattern("无 +封禁，到 2030-01-01 00:00 Z +spam");
        assertThat(parleyctl("audit", "-o", "json")).isZero();
        assertThat(lines().getLast())
                .contains("\"after\":\"banned until 2030-01-01T00:00:00Z: spam");
    }

    @Test
    void oneThingIsShownByItself() {
        assertThat(parleyctl("user", "show", "@bob")).isZero();
        assertThat(console.printed()).contains("@bob", "muted until", "by operator: shouting");
        assertThat(parleyctl("group", "show", "#ops")).isZero();
        assertThat(console.printed()).contains("#值班 ops", "2 of 200");
        assertThat(parleyctl("stats")).isZero();
        assertThat(console.printed()).contains("64 MiB");
        assertThat(parleyctl("reload")).isZero();
        assertThat(console.printed()).contains("log.level", "web.listen", "renewed");
        assertThat(parleyctl("user", "show", "ghost")).isEqualTo(ExitCode.NOT_FOUND);
    }
}
