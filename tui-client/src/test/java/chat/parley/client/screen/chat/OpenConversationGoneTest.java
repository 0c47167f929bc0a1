package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.chat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Answered.ConversationFetched;
import chat.parley.client.state.ClientEvent.Answered.ConversationGone;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever becomes of the open conversation while one types: it stays open, what was written
/// stays in the line, and nothing of it goes to somebody else.
class OpenConversationGoneTest {
    private static final ConversationView VIEW = ConversationView.at(NotifyLevel.MENTIONS);

    /// The ways in which one can lose the conversation that is open.
    enum Loss {
        REMOVED(Ops.CHAT, new Event.ConversationLeft(Ops.CHAT, 1)),
        REMOVED_WHILE_AWAY(Ops.CHAT, new ConversationGone(Ops.CHAT)),
        DISSOLVED(Ops.CHAT, new ConversationFetched(group(GroupState.DISSOLVED, VIEW))),
        DISABLED(Ops.CHAT, new ConversationFetched(group(GroupState.DISABLED, VIEW))),
        HIDDEN_ELSEWHERE(Ops.CHAT, new ConversationFetched(group(GroupState.NORMAL, hidden()))),
        NO_FRIENDS_ANY_MORE(CHAT, new ConversationFetched(pair(Reason.NOT_FRIENDS))),
        BLOCKED_ELSEWHERE(CHAT, new Event.BlockChanged(BOB, true, 1)),
        TAKEN_AWAY(CHAT, new ConversationGone(CHAT)),
        NOT_LISTED(CHAT, account());

        private final Id open;
        private final ClientEvent event;

        Loss(Id open, Event event) {
            this(open, new Linked(new LinkEvent.Pushed(event)));
        }

        Loss(Id open, ClientEvent event) {
            this.open = open;
            this.event = event;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("T14")
    void whateverBecomesOfItWhatIsTypedReachesNobodyElse(Loss loss) {
        ScreenStage stage = new ScreenStage(life()).open(loss.open).type("half a ");

        stage.happens(loss.event).type("sentence");

        assertThat(stage.line("> half a sentence")).isNotEmpty();
        assertThat(stage.state().selected()).isEqualTo(loss.open);
        assertThat(draft(stage, loss.open)).isEqualTo("half a sentence");
        stage.press("Enter");
        assertThat(stage.commands())
                .filteredOn(ScreenCommand.Send.class::isInstance)
                .allMatch(
                        command ->
                                command instanceof ScreenCommand.Send(var to, _)
                                        && to.equals(loss.open));
        assertThat(stage.state().selected()).isEqualTo(loss.open);
        boolean closed = stage.state().open().flatMap(stage.state()::closed).isPresent();
        assertThat(draft(stage, loss.open)).isEqualTo(closed ? "half a sentence" : "");
    }

    @Test
    void whoIsRemovedReadsWhyAndWhatWasSaid() {
        ScreenStage stage = new ScreenStage(life()).open(Ops.CHAT);

        stage.happens(Loss.REMOVED.event);

        assertThat(stage.text())
                .contains("You no longer belong to #ops.", "Not a member of this group.", "hello");
        assertThat(stage.line("left")).contains("ops");
    }

    @Test
    void theDraftIsThereAgainAfterANewInvitation() {
        ScreenStage stage = new ScreenStage(life()).open(Ops.CHAT).type("half a sentence");
        stage.happens(Loss.REMOVED.event).press("Alt-1", "Alt-2");
        assertThat(stage.state().selected()).isEqualTo(CHAT);
        assertThat(stage.state().listed()).extracting(ConversationState::id).containsExactly(CHAT);
        assertThat(stage.text()).doesNotContain("half a sentence");
        assertThat(stage.state().conversation(Ops.CHAT).map(one -> one.log().window().entries()))
                .contains(List.of());

        stage.happens(account(chat(1, 1, 0), Ops.chat()));
        stage.open(Ops.CHAT);

        assertThat(stage.line("> half a sentence")).isNotEmpty();
        assertThat(stage.state().knows(Ops.CHAT)).isTrue();
        assertThat(stage.state().open().flatMap(stage.state()::closed)).isEmpty();
    }

    @Test
    @Tag("A29")
    void theDiskForgetsAGroupAtOnceAndKeepsTheDraft() {
        ClientSimulation life = life().happens(new Wished.Select(Ops.CHAT));
        life.happens(new Wished.Edit(Ops.CHAT, "half")).effects();

        life.happens(Loss.REMOVED.event).seconds(2);

        List<SideEffect> effects = life.effects();
        assertThat(effects).startsWith(new ForDisk.Forget(Ops.CHAT));
        assertThat(effects).contains(new ForDisk.KeepDraft(Ops.CHAT, "half"));
        assertThat(effects).noneMatch(ForDisk.KeepWindow.class::isInstance);
        life.happens(new Wished.Edit(Ops.CHAT, "")).happens(new Wished.Select(CHAT));
        assertThat(life.effects()).contains(new ForDisk.Forget(Ops.CHAT));
        assertThat(life.state().conversations()).containsOnlyKeys(CHAT);
    }

    @Test
    void whatWaitedToBeSentIsRefusedAndNothingIsAskedForAnyMore() {
        ClientSimulation life = life().happens(new Wished.Select(Ops.CHAT)).loses();
        life.happens(new Wished.Write(Ops.CHAT, "own-1", new Body.Text("late")));
        life.happens(new ConversationGone(Ops.CHAT)).effects();

        life.welcome();
        life.happens(account(chat(1, 1, 0))).heartbeat();

        assertThat(life.effects())
                .noneMatch(SideEffect.ForServer.Send.class::isInstance)
                .noneMatch(SideEffect.ForServer.FetchConversation.class::isInstance);
        assertThat(life.state().open().map(ConversationState::outbox))
                .hasValueSatisfying(
                        outbox -> assertThat(outbox.next(ClientSimulation.START)).isEmpty());
    }

    private static String draft(ScreenStage stage, Id conversation) {
        return stage.state().conversation(conversation).orElseThrow().draft().text();
    }

    private static ClientSimulation life() {
        return caughtUp(1)
                .told(Ops.chat())
                .happens(
                        new NewestFetched(
                                Ops.CHAT,
                                new Entries(
                                        List.of(Ops.said(1, BOB, new Body.Text("hello"))),
                                        1,
                                        false)));
    }

    private static ConversationView hidden() {
        return new ConversationView(true, false, NotifyLevel.MENTIONS, null, null);
    }

    private static Conversation group(GroupState state, ConversationView view) {
        Reason closed =
                switch (state) {
                    case DISSOLVED -> Reason.GROUP_DISSOLVED;
                    case DISABLED -> Reason.GROUP_DISABLED;
                    case NORMAL, MUTED -> null;
                };
        return Ops.chat(state, closed, null, view);
    }

    private static Conversation pair(Reason closed) {
        Conversation open = chat(1, 1, 0);
        return new Conversation(
                CHAT,
                ConversationKind.PAIR,
                BOB,
                null,
                new Closure(closed, null),
                open.log(),
                2,
                open.reading(),
                open.peerProgress(),
                open.view());
    }

    private static AccountFetched account(Conversation... all) {
        return new AccountFetched(1, ClientSimulation.self(1), List.of(all), List.of(), List.of());
    }
}
