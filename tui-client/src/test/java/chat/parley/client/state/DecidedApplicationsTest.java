package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.PLAIN;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Answered.Applied;
import chat.parley.client.state.ClientEvent.Answered.ConversationFetched;
import chat.parley.client.state.SideEffect.ForServer.FetchAccount;
import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.GroupRequest.Invite;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Applications to a group are told to those who decide about them, and concern nobody else.
class DecidedApplicationsTest {
    private static final Id CLUB = new Id(200);

    private static Conversation club(Rank rank, long version) {
        return new Conversation(
                CLUB,
                ConversationKind.GROUP,
                null,
                new GroupSummary(new Id(20), "club", GroupState.NORMAL, 3, rank),
                null,
                new LogSummary(1, START, null),
                version,
                new ReadProgress(0, 0, false),
                PeerProgress.NONE,
                PLAIN);
    }

    private static Application bobsToClub(ApplicationState state) {
        return new Application(
                new Id(900),
                ApplicationKind.GROUP,
                BOB,
                null,
                null,
                state,
                START,
                null,
                null,
                new GroupReference(new Id(20), "club"));
    }

    private static ClientSimulation fetched(
            ClientSimulation life, Rank rank, List<Application> applications) {
        return life.happens(
                new AccountFetched(
                        1,
                        ClientSimulation.self(1),
                        List.of(life.chat().known(), club(rank, 1)),
                        applications,
                        List.of()));
    }

    private static ClientSimulation inClub(Rank rank, Application... applications) {
        return fetched(caughtUp(1), rank, List.of(applications));
    }

    private static List<Application> known(ClientSimulation life) {
        return life.state().account().applications().all();
    }

    @Test
    void whoeverBecomesAnAdminFetchesWhatWaits() {
        ClientSimulation life = inClub(Rank.MEMBER);
        assertThat(life.effects(FetchAccount.class)).isEmpty();

        life.happens(new ConversationFetched(club(Rank.ADMIN, 2)));

        assertThat(life.effects(FetchAccount.class)).hasSize(1);
    }

    @Test
    void whoeverIsNoAdminAnyMoreHasNothingToDecide() {
        ClientSimulation life = inClub(Rank.ADMIN, bobsToClub(ApplicationState.PENDING));
        assertThat(life.state().account().pending()).isEqualTo(1);

        life.happens(new ConversationFetched(club(Rank.MEMBER, 2)));
        fetched(life, Rank.MEMBER, List.of());

        assertThat(known(life)).isEmpty();
    }

    @Test
    void whoeverLeavesHasNothingToDecide() {
        ClientSimulation life = inClub(Rank.ADMIN, bobsToClub(ApplicationState.PENDING));

        life.pushed(new Event.ConversationLeft(CLUB, 2));

        assertThat(known(life)).isEmpty();
    }

    @Test
    void anApplicationOfOthersThatOnesInvitationMetIsTheirs() {
        ClientSimulation life = inClub(Rank.MEMBER);
        Invite invite = new Invite("club", "bob", null);

        life.happens(new Applied(invite, bobsToClub(ApplicationState.ACCEPTED)));

        assertThat(known(life)).isEmpty();
    }
}
