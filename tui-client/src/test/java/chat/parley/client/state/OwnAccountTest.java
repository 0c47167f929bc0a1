package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.SideEffect.ForDisk.ForgetAll;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.client.state.SideEffect.ForServer.FetchAccount;
import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ApplicationRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

    @Test
    @Tag("A17")
    void anApplicationRaisesTheBadgeAndItsDecisionLowersIt() {
        ClientSimulation life =
                caughtUp(1)
                        .pushed(
                                new Event.ApplicationChanged(
                                        from(BOB, ApplicationState.PENDING), 1));
        assertThat(life.state().account().pending()).isEqualTo(1);

        life.pushed(new Event.ApplicationChanged(from(BOB, ApplicationState.ACCEPTED), 2));
        assertThat(life.state().account().pending()).isZero();
    }

    @Test
    void aDecidedApplicationIsNotUndoneByALateAnswer() {
        ClientSimulation life =
                caughtUp(1)
                        .pushed(
                                new Event.ApplicationChanged(
                                        from(BOB, ApplicationState.REFUSED), 1));

        life.happens(
                new AccountFetched(
                        1,
                        ClientSimulation.self(1),
                        List.of(),
                        List.of(from(BOB, ApplicationState.PENDING)),
                        List.of()));

        assertThat(life.state().account().pending()).isZero();
    }

    @Test
    void aMissedChangeOfTheAccountIsFetched() {
        ClientSimulation life =
                caughtUp(1)
                        .pushed(
                                new Event.ApplicationChanged(
                                        from(BOB, ApplicationState.PENDING), 5));

        assertThat(life.effects(FetchAccount.class)).containsExactly(new FetchAccount(5));
        life.happens(
                new AccountFetched(5, ClientSimulation.self(5), List.of(), List.of(), List.of()));
        assertThat(life.effects(FetchAccount.class)).isEmpty();
    }

    @Test
    @Tag("F7")
    void whatSomebodyWroteBearsTheirNewName() {
        ClientSimulation life = caughtUp(2);
        Profile author =
                Objects.requireNonNull(life.chat().log().window().entries().getFirst().sender());
        Profile renamed = new Profile(author.id(), author.kind(), "robert", null, null);

        life.pushed(new Event.ProfileChanged(renamed, 1));

        assertThat(life.chat().log().window().entries().getFirst().sender()).isEqualTo(renamed);
    }

    @Test
    @Tag("A22")
    void aNewConversationAppearsByItself() {
        Id another = new Id(101);
        ClientSimulation life =
                caughtUp(1)
                        .told(
                                ClientSimulation.chat(
                                        another, ClientSimulation.person(3, "陈丽"), 0, 0, 0));

        assertThat(life.state().conversations()).containsKeys(CHAT, another);
    }

    @Test
    @Tag("A32")
    void theLatestActivityComesFirst() {
        Id another = new Id(101);
        ClientSimulation life =
                caughtUp(1)
                        .told(
                                ClientSimulation.chat(
                                        another, ClientSimulation.person(3, "陈丽"), 0, 0, 0));

        life.pushed(ClientSimulation.entry(2));

        assertThat(life.state().byActivity())
                .extracting(ConversationState::id)
                .containsExactly(CHAT, another);
    }

    @Test
    void anApplicationWithoutAConnectionIsAnsweredAtOnce() {
        ClientSimulation life = caughtUp(1).loses();

        life.happens(new Wished.Apply(new ApplicationRequest.ApplyFriend("bob", null)));

        assertThat(life.effects(ForServer.class)).isEmpty();
        assertThat(life.state().feedback()).isEqualTo(new Feedback.NotConnected());
    }

    @Test
    @Tag("T14")
    void aDraftBelongsToItsConversationAndReachesTheDiskWhenTheWriterPauses() {
        ClientSimulation life = caughtUp(1).happens(new Wished.Select(CHAT));
        life.happens(new Wished.Edit(CHAT, "half a sen"));
        assertThat(life.effects(KeepDraft.class)).isEmpty();

        life.happens(new Wished.Select(null));

        assertThat(life.effects(KeepDraft.class))
                .containsExactly(new KeepDraft(CHAT, "half a sen"));
        assertThat(life.chat().draft().text()).isEqualTo("half a sen");
    }

    @Test
    @Tag("B19")
    void anotherAccountFindsNothingOfTheFormer() {
        ClientSimulation life = caughtUp(1).happens(new Wished.SignedIn(BOB));

        assertThat(life.state().conversations()).isEmpty();
        assertThat(life.effects(ForgetAll.class)).hasSize(1);
    }

    private static Application from(Profile applicant, ApplicationState state) {
        return new Application(
                new Id(500),
                ApplicationKind.FRIEND,
                applicant,
                ALICE,
                "hello",
                state,
                ClientSimulation.START,
                null,
                null,
                null);
    }
}
