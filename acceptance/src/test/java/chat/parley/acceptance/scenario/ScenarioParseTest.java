package chat.parley.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioParseTest {

    private static List<ScenarioStep> steps(String text) {
        return Scenario.parse("talk.txt", text.lines().toList()).steps();
    }

    private static ScriptPlace at(int line, String text) {
        return new ScriptPlace("talk.txt", line, text);
    }

    @Test
    void aCommandHasItsPersonAndWhatIsExpected() {
        ScenarioStep.Run run =
                (ScenarioStep.Run) steps("alice$ parley unread\n\n1 unread\n\n@bob\n\n").getFirst();
        assertThat(run.place()).isEqualTo(at(1, "alice$ parley unread"));
        assertThat(run.person()).isEqualTo("alice");
        assertThat(run.command()).isEqualTo("parley unread");
        assertThat(run.expected().out().lines()).containsExactly("1 unread", "", "@bob");
    }

    @Test
    void errorsAndTheExitCodeAreToldFromWhatIsPrinted() {
        String text = "alice$ parley x\nout\n! parley: no\n[eventually]\n[exit 6]\n";
        Expectation expected = ((ScenarioStep.Run) steps(text).getFirst()).expected();
        assertThat(expected.eventually()).isTrue();
        assertThat(expected.met(new CommandOutcome("out\n", "parley: no\n", 6), Map.of()))
                .isPresent();
        assertThat(expected.met(new CommandOutcome("out\n", "parley: no\n", 0), Map.of()))
                .isEmpty();
        assertThat(expected.met(new CommandOutcome("out\n", "", 6), Map.of())).isEmpty();
        assertThat(expected.met(new CommandOutcome("", "parley: no\n", 6), Map.of())).isEmpty();
    }

    @Test
    void aCommandGoesOnBelow() {
        ScenarioStep.Run run =
                (ScenarioStep.Run) steps("bob$ parley send @alice <<.\n> hi\n> .\n").getFirst();
        assertThat(run.command()).isEqualTo("parley send @alice <<.\nhi\n.\n");
        assertThat(run.expected().out().lines()).isEmpty();
    }

    @Test
    void stepsFollowEachOther() {
        assertThat(
                        steps(
                                """
                                # A talk.
                                A=1 B=2 start server --demo
                                bob$ parley listen &
                                kill -9 server
                                start server
                                needs ssh
                                """))
                .containsExactly(
                        new ScenarioStep.StartServer(
                                at(2, "A=1 B=2 start server --demo"), "A=1 B=2 ", " --demo"),
                        new ScenarioStep.Begin(
                                at(3, "bob$ parley listen &"), "bob", "parley listen"),
                        new ScenarioStep.KillServer(at(4, "kill -9 server")),
                        new ScenarioStep.StartServer(at(5, "start server"), "", ""),
                        new ScenarioStep.Needs(at(6, "needs ssh"), "ssh"));
    }

    @Test
    void aGroupThatIsNamedIsNoComment() {
        ScenarioStep.Run run =
                (ScenarioStep.Run) steps("bob$ parley group list\n#ops\n# A comment.\n").getFirst();
        assertThat(run.expected().out().lines()).containsExactly("#ops");
    }

    @Test
    void whatIsHeardLaterStandsByItself() {
        List<ScenarioStep> steps =
                steps("bob hears\nhi\nbob ends\nbob sends to a/b.sock\n> {}\nyes\n");
        assertThat(((ScenarioStep.Hears) steps.getFirst()).expected().out().lines())
                .containsExactly("hi");
        assertThat(steps.get(1)).isInstanceOf(ScenarioStep.Ends.class);
        ScenarioStep.Sends sends = (ScenarioStep.Sends) steps.get(2);
        assertThat(sends.socket()).isEqualTo("a/b.sock");
        assertThat(sends.lines()).containsExactly("{}");
        assertThat(sends.expected().out().lines()).containsExactly("yes");
    }

    @Test
    void aLineThatIsNoStepIsNamed() {
        assertThatThrownBy(() -> steps("# A talk.\n\nparley unread\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("talk.txt:3: parley unread is no step");
        assertThatThrownBy(() -> steps("start server\nrunning\n"))
                .hasMessageContaining("talk.txt:1");
    }
}
