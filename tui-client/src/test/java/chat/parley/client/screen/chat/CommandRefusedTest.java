package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered.AnswerLost;
import chat.parley.client.state.ClientEvent.Answered.ChangeMade;
import chat.parley.client.state.ClientEvent.Answered.NotDone;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.RefusalDetails;
import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.Request;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was written of a command that is not done can be mended, and given again.
class CommandRefusedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/announce tomorrow",
                "/kick chenli",
                "/mute chenli 2h",
                "/invite chenli",
                "/leave",
                "/accept nobody",
                "/unfriend nobody",
                "/open nobody",
                "/notify sometimes",
                "/retry",
                "/nonsense",
                "/quit now",
                "/location nowhere"
            })
    void whatIsRefusedHereStaysInTheLine(String command) {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type(command).press("Enter");

        assertThat(stage.line("> " + command)).isNotEmpty();
        assertThat(draft(stage)).isEqualTo(command);
    }

    @Test
    void whereNoGroupIsOpenOneIsToldToOpenOne() {
        ScreenStage stage = ScreenStage.talking(caughtUp(1)).type("/announce soon").press("Enter");

        assertThat(stage.text().replaceAll("\\s*\n[^│]*│\\s*", " "))
                .contains("/groups lists yours.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/apply chenli hello",
                "/mute chenli 2h",
                "/announce tomorrow",
                "/notify all"
            })
    void whatTheServerRefusesComesBackToTheLine(String command) {
        ScreenStage stage = inOps().type(command).press("Enter");
        assertThat(stage.text()).doesNotContain("> " + command);
        assertThat(draft(stage)).isEmpty();

        stage.happens(new NotDone(asked(stage), new RefusalDetails(Reason.FORBIDDEN)));

        assertThat(stage.line("> " + command)).isNotEmpty();
        assertThat(stage.text()).contains("not allowed");
        assertThat(draft(stage)).isEqualTo(command);
    }

    @Test
    void withoutALevelOneIsToldWhatHolds() {
        ScreenStage stage = inOps().type("/notify").press("Enter");

        assertThat(stage.text()).contains("mentions you alone", "for a while");
        assertThat(draft(stage)).isEmpty();
    }

    @Test
    void whatIsDoneDoesNotComeBack() {
        ScreenStage stage = inOps().type("/mute chenli 2h").press("Enter");

        stage.happens(new ChangeMade(asked(stage)));

        assertThat(draft(stage)).isEmpty();
        stage.type("x").press("Backspace").happens(refused(asked(stage)));
        assertThat(draft(stage)).isEmpty();
    }

    @Test
    void whatIsWrittenMeanwhileStays() {
        ScreenStage stage = inOps().type("/mute chenli 2h").press("Enter").type("so");

        stage.happens(refused(asked(stage)));

        assertThat(stage.line("> so")).doesNotContain("mute");
    }

    @Test
    void itDoesNotComeBackInAnotherConversation() {
        ScreenStage stage = inOps().type("/mute chenli 2h").press("Enter").open(CHAT);

        stage.happens(refused(asked(stage)));

        assertThat(stage.text()).doesNotContain("> /mute");
    }

    @Test
    void withoutAConnectionItStays() {
        ScreenStage stage = new ScreenStage(caughtUp(1).told(Ops.chat()).loses()).open(Ops.CHAT);

        stage.type("/mute chenli 2h").press("Enter");

        assertThat(stage.line("> /mute chenli 2h")).isNotEmpty();
    }

    @Test
    void whereTheConnectionBreaksItComesBack() {
        ScreenStage stage = inOps().type("/mute chenli 2h").press("Enter");

        stage.happens(new AnswerLost(asked(stage)));

        assertThat(stage.line("> /mute chenli 2h")).isNotEmpty();
    }

    private static ScreenStage inOps() {
        return new ScreenStage(caughtUp(1).told(Ops.chat())).open(Ops.CHAT);
    }

    private static NotDone refused(Request<?> request) {
        return new NotDone(request, new RefusalDetails(Reason.FORBIDDEN));
    }

    private static String draft(ScreenStage stage) {
        return stage.state().open().orElseThrow().draft().text();
    }

    /// The last thing that was asked for.
    private static Request<?> asked(ScreenStage stage) {
        return stage.commands().reversed().stream()
                .filter(ScreenCommand.Happen.class::isInstance)
                .map(command -> ((ScreenCommand.Happen) command).what())
                .flatMap(
                        what ->
                                switch (what) {
                                    case Wished.Apply(var request) -> Stream.of(request);
                                    case Wished.RequestChange(var request) -> Stream.of(request);
                                    case Wished.SetView(var request) -> Stream.of(request);
                                    case ClientEvent _ -> Stream.<Request<?>>of();
                                })
                .findFirst()
                .orElseThrow();
    }
}
