package chat.parley.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.kit.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminSurfaceTest extends AdminCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "users",
                "user",
                "user list --state odd",
                "user list --sort age",
                "user list --limit 0",
                "user list --limit many",
                "user list --source mars",
                "user list extra",
                "user show",
                "user show @",
                "user mute --reason x --yes",
                "user mute bob --yes",
                "user ban bob --reason x --for soon --yes",
                "user ban bob --reason x --until tomorrow --yes",
                "user ban bob --reason x --for 1h --until 2030-01-01 --yes",
                "user unban @ --yes",
                "user create --one-time --yes",
                "user create bob --yes",
                "user create bob eve --password-file x --yes",
                "user create - --password-file x --yes",
                "user create bob --one-time --password-file x --yes",
                "user password bob --yes",
                "user password bob --one-time --password-command x --yes",
                "user role",
                "user role add bob --yes",
                "user role set --yes",
                "session end --yes",
                "session end bob --device x --yes",
                "session end bob --device -1 --yes",
                "session end bob eve --device 8 --yes",
                "session list --after yesterday",
                "sanction list --kind kick",
                "role create --yes",
                "role create a b --yes",
                "role create mod --right a --no-rights --yes",
                "role set mod --yes",
                "role delete --yes",
                "right set wiki --yes",
                "group status ops --yes",
                "group status ops --set odd --yes",
                "group status ops --set normal --for 1h --yes",
                "group policy ops --set odd --yes",
                "group transfer ops --yes",
                "group members",
                "audit --since yesterday",
                "stats --nonsense",
                "whoami -o yaml",
                "stats --socket a --data b",
                "stats --socket a --server ws://x",
                "bootstrap",
                "login"
            })
    void wrongUsageIsExplainedOnStderrAndExitsWith2(String line) {
        signIn();
        assertThat(parleyctl(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).startsWith("parleyctl");
        assertThat(console.printed()).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bootstrap",
                "login",
                "logout",
                "whoami",
                "user",
                "user list",
                "user show",
                "user create",
                "user password",
                "user mute",
                "user unmute",
                "user ban",
                "user unban",
                "user role",
                "user role add",
                "user role remove",
                "user role set",
                "session",
                "session list",
                "session end",
                "sanction",
                "sanction list",
                "role",
                "role list",
                "role create",
                "role set",
                "role delete",
                "right",
                "right list",
                "right create",
                "right set",
                "right delete",
                "group",
                "group list",
                "group show",
                "group status",
                "group policy",
                "group members",
                "group transfer",
                "audit",
                "stats",
                "reload"
            })
    void everyCommandExplainsItselfWithAnExample(String command) {
        assertThat(parleyctl((command + " --help").split(" "))).isZero();
        assertThat(console.printed())
                .contains("Usage: parleyctl " + command)
                .containsPattern("Examples?:\n  ");
    }

    @Test
    void theHelpLeadsFromTheFirstStartToTheFirstBan() {
        assertThat(parleyctl("--help")).isZero();
        assertThat(console.printed())
                .contains(
                        "parleyd serve",
                        "bootstrap --name",
                        "user list",
                        "user mute",
                        "user ban",
                        "audit",
                        "Exit codes",
                        "--socket",
                        "--data",
                        "PARLEYD_DATA");
    }

    @Test
    void anUnreachableServerExitsWith3() {
        server.close();
        assertThat(parleyctl("stats")).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void whoIsNotSignedInExitsWith4AndIsToldWhatToDo() {
        assertThat(parleyctl("stats")).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained()).contains("parleyctl login NAME");
    }

    @ParameterizedTest
    @CsvSource({"mute, true", "ban, true", "unmute, false", "unban, false"})
    void helpTellsWhetherAPenaltyWantsAReason(String verb, boolean wanted) {
        assertThat(parleyctl("user", verb, "--help")).isZero();
        String optional = "[--reason=TEXT]";
        assertThat(console.printed()).contains(wanted ? " --reason=TEXT" : optional);
        assertThat(console.printed().contains(optional)).isNotEqualTo(wanted);
    }
}
