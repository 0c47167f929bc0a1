package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.chat;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.Forget;
import chat.parley.client.state.SideEffect.ForDisk.ForgetOutgoing;
import chat.parley.client.state.SideEffect.ForDisk.KeepConversation;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForDisk.KeepOutgoing;
import chat.parley.client.state.SideEffect.ForDisk.KeepSelf;
import chat.parley.client.state.SideEffect.ForDisk.KeepWindow;
import chat.parley.client.state.Window;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServerStoreTest extends ServerStoreStage {
    @Test
    void whatIsSetForTheDeviceIsKeptForIt() {
        DeviceSettings set = new DeviceSettings(false, true);
        keep(store(), new ForDisk.KeepSettings(set));

        assertThat(store().load().settings()).isEqualTo(set);
    }

    @Test
    @Tag("T14")
    @Tag("T15")
    void whatWasWrittenIsThereAgainInItsOrder() {
        keep(
                store(),
                outgoing("2", "two"),
                outgoing("1", "one"),
                new KeepDraft(CHAT, "嗨 👍🏽\n\""));

        ServerStore next = store();
        Remembered remembered = next.load();
        ConversationState chat = remembered.conversations().getFirst();

        assertThat(remembered.self()).isEqualTo(ALICE);
        assertThat(chat.outbox().messages())
                .extracting(Outgoing::clientId)
                .containsExactly("1", "2");
        assertThat(chat.draft().text()).isEqualTo("嗨 👍🏽\n\"");
        assertThat(chat.draft().kept()).isTrue();
        assertThat(chat.known()).isEqualTo(chat(7, 5, 2));
        assertThat(chat.reading().seen()).isEqualTo(5);
        assertThat(next.warning()).isEmpty();
    }

    @Test
    @Tag("T14")
    void whatIsAnsweredIsThereAgainWithDraftsAndMessages() {
        Outgoing answer = Outgoing.written(CHAT, "1", new Body.Text("yes"), START).answering(7L);
        keep(store(), new KeepOutgoing(answer), new KeepDraft(CHAT, "and", 5L));

        ConversationState chat = store().load().conversations().getFirst();

        assertThat(chat.outbox().messages()).containsExactly(answer);
        assertThat(chat.draft()).isEqualTo(new ComposerDraft("and", 5L, true));
        ServerStore later = store();
        later.load();
        keep(later, new KeepDraft(CHAT, "", null));
        assertThat(texts.keySet()).containsExactly("outgoing/1");
    }

    @Test
    @Tag("T14")
    void anEditInTheMakingIsThereAgain() {
        EditDraft edit = new EditDraft(3, "better\nwords");
        keep(store(), new KeepDraft(CHAT, "", null, edit));

        assertThat(store().load().conversations().getFirst().draft().edit()).isEqualTo(edit);
    }

    @Test
    void whatBelongsTogetherIsKeptTogether() {
        keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));

        assertThat(batches()).hasSize(1);
        assertThat(texts.keySet()).containsExactly("draft/" + CHAT, "outgoing/1");
    }

    @Test
    void whatTheServerHasAnywayIsNotKept() {
        keep(
                store(),
                new KeepSelf(ALICE),
                new KeepConversation(chat(1, 1, 0), 1),
                new KeepWindow(CHAT, Window.EMPTY, Window.EMPTY),
                new KeepDraft(CHAT, ""));

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatWasSentIsForgotten() {
        ServerStore store = keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));

        keep(store, new ForgetOutgoing("1"), new KeepDraft(CHAT, ""));

        assertThat(texts).isEmpty();
    }

    @Test
    void whatWasFoundAtTheStartIsForgottenWhenItIsSent() {
        keep(store(), outgoing("1", "hello"));
        ServerStore next = store();
        next.load();

        keep(next, new ForgetOutgoing("1"));

        assertThat(texts).isEmpty();
    }

    @Test
    void aRefusedMessageIsStillRefusedAtTheNextStart() {
        Outgoing refused =
                new Outgoing(
                        CHAT,
                        "1",
                        new Body.Text("hello"),
                        START,
                        new Progress.Refused(
                                new RefusalDetails(
                                        Reason.MUTED,
                                        "loud",
                                        List.of(),
                                        new Penalty("spam", START))));
        keep(store(), new KeepOutgoing(refused));

        assertThat(reopened().outbox().messages()).containsExactly(refused);
    }

    @Test
    void aConversationThatIsNoLongerOnesOwnLeavesNothingBehind() {
        keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));
        isHers = false;
        ServerStore next = store();

        assertThat(next.load().conversations()).isEmpty();
        keep(next, new KeepSelf(ALICE));

        assertThat(texts).isEmpty();
        assertThat(next.warning()).isEmpty();
    }

    @Test
    void aConversationThatIsLeftTakesItsTextsAlong() {
        ServerStore store = keep(store(), outgoing("1", "hello"), new KeepDraft(CHAT, "and"));

        keep(store, new KeepDraft(new Id(7), "other"), new Forget(CHAT));

        assertThat(texts.keySet()).containsExactly("draft/7");
    }

    private ConversationState reopened() {
        return store().load().conversations().getFirst();
    }
}
