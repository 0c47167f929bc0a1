package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.entry;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.MessageLost;
import chat.parley.client.state.ClientEvent.Answered.MessageRefused;
import chat.parley.client.state.ClientEvent.Answered.MessageStored;
import chat.parley.client.state.ClientEvent.Wished.Discard;
import chat.parley.client.state.ClientEvent.Wished.Retry;
import chat.parley.client.state.ClientEvent.Wished.Write;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.SideEffect.ForDisk.ForgetOutgoing;
import chat.parley.client.state.SideEffect.ForDisk.KeepOutgoing;
import chat.parley.client.state.SideEffect.ForServer.Send;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T15")
class UnsentMessagesTest {

    @Test
    @Tag("E5")
    void aMessageIsOnDiskBeforeItIsSent() {
        List<SideEffect> effects = write(caughtUp(1), "a").effects();

        assertThat(effects.indexOf(find(effects, KeepOutgoing.class)))
                .isLessThan(effects.indexOf(find(effects, Send.class)));
    }

    @Test
    void whatIsWrittenOfflineWaitsAndIsSentOnReconnecting() {
        ClientSimulation life = write(caughtUp(1).loses(), "a");

        assertThat(life.effects(Send.class)).isEmpty();
        assertThat(sent(life.welcome())).containsExactly("a");
    }

    @Test
    @Tag("W27")
    void messagesAreSentOneAfterTheOtherInTheOrderOfWriting() {
        ClientSimulation life = write(write(caughtUp(1), "a"), "b");

        assertThat(sent(life)).containsExactly("a");
        assertThat(sent(stored(life, "a", 2))).containsExactly("b");
    }

    @Test
    void aMessageThatHasToWaitKeepsTheNextBehindIt() {
        ClientSimulation life = write(write(caughtUp(1), "a"), "b");
        life.effects();

        life.happens(refused("a", Reason.RATE_LIMITED, Duration.ofSeconds(3))).seconds(2);
        assertThat(sent(life)).isEmpty();
        assertThat(sent(life.seconds(1))).containsExactly("a");
    }

    @Test
    void aRefusedMessageDoesNotHoldUpTheNext() {
        ClientSimulation life = write(write(caughtUp(1), "a"), "b");
        life.effects();

        life.happens(refused("a", Reason.NOT_FRIENDS, null));

        assertThat(sent(life)).containsExactly("b");
        assertThat(life.chat().outbox().find("a").orElseThrow().progress())
                .isEqualTo(new Progress.Refused(new RefusalDetails(Reason.NOT_FRIENDS)));
    }

    @Test
    void aRefusedMessageIsSentAgainUnderTheSameIdOnlyWhenItsWriterWants() {
        ClientSimulation life = write(caughtUp(1), "a");
        life.happens(refused("a", Reason.MAY_NOT_SPEAK, null)).loses().welcome();
        life.effects();

        assertThat(sent(life.seconds(60))).isEmpty();
        assertThat(sent(life.happens(new Retry(CHAT, "a")))).containsExactly("a");
    }

    @Test
    void aDiscardedMessageIsForgottenOnDiskToo() {
        ClientSimulation life =
                write(caughtUp(1), "a").happens(refused("a", Reason.MAY_NOT_SPEAK, null));

        life.happens(new Discard(CHAT, "a"));

        assertThat(life.chat().outbox().isEmpty()).isTrue();
        assertThat(life.effects(ForgetOutgoing.class)).containsExactly(new ForgetOutgoing("a"));
    }

    @Test
    void aMessageWhoseAnswerWasLostIsSentAgain() {
        ClientSimulation life = write(caughtUp(1), "a");
        life.effects();

        life.loses().happens(new MessageLost(CHAT, "a")).welcome();

        assertThat(sent(life)).containsExactly("a");
    }

    @Test
    void itsEntryTakesThePlaceOfTheWaitingLine() {
        ClientSimulation life = stored(write(caughtUp(1), "a"), "a", 2);
        assertThat(life.chat().outbox().messages()).hasSize(1);

        life.pushed(entry(2, ALICE, "a", "hello"));

        assertThat(life.chat().outbox().isEmpty()).isTrue();
        assertThat(life.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void anEntryThatIsQuickerThanTheAnswerIsNotShownTwice() {
        ClientSimulation life = write(caughtUp(1), "a").pushed(entry(2, ALICE, "a", "hello"));

        stored(life, "a", 2);

        assertThat(life.chat().outbox().isEmpty()).isTrue();
        assertThat(life.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void triesBecomeRarer() {
        ClientSimulation life = write(caughtUp(1), "a");
        life.happens(refused("a", Reason.UNAVAILABLE, null)).seconds(1);
        life.effects();

        life.happens(refused("a", Reason.UNAVAILABLE, null)).seconds(1);
        assertThat(sent(life)).isEmpty();
        assertThat(sent(life.seconds(1))).containsExactly("a");
    }

    private static ClientSimulation write(ClientSimulation life, String clientId) {
        return life.happens(new Write(CHAT, clientId, new Body.Text("hello")));
    }

    private static ClientSimulation stored(ClientSimulation life, String clientId, long seq) {
        return life.happens(
                new MessageStored(
                        clientId, new Sent(CHAT, seq, new Id(55), ClientSimulation.START)));
    }

    private static MessageRefused refused(
            String clientId, Reason reason, @Nullable Duration retryAfter) {
        return new MessageRefused(CHAT, clientId, new RefusalDetails(reason), retryAfter);
    }

    private static List<String> sent(ClientSimulation life) {
        return life.effects(Send.class).stream().map(send -> send.message().clientId()).toList();
    }

    private static SideEffect find(List<SideEffect> effects, Class<? extends SideEffect> type) {
        return effects.stream().filter(type::isInstance).findFirst().orElseThrow();
    }
}
