package chat.parley.client.state;

import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.SideEffect.ForServer.FetchAccount;
import chat.parley.client.state.SideEffect.ForServer.MarkNotifications;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.model.notification.NotificationState;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the client knows of the inbox, and what it says of it.
@Tag("C13")
@Tag("C14")
class NotificationsKnownTest {
    static Notification ended(long id) {
        return new Notification(
                new Id(id),
                NotificationKind.FRIEND_ENDED,
                START,
                BOB,
                null,
                CHAT,
                null,
                1,
                null,
                null,
                null,
                null);
    }

    private static NotificationsState known(ClientSimulation life) {
        return life.state().account().notifications();
    }

    @Test
    void whatComesIsReceivedAndRingsOnce() {
        Event posted = new Event.NotificationPosted(ended(900), 1, 1);
        ClientSimulation life = caughtUp(1).pushed(posted);

        assertThat(known(life).unseen()).isEqualTo(1);
        List<SideEffect> effects = life.effects();
        assertThat(effects).hasAtLeastOneElementOfType(Ring.OfNotification.class);
        assertThat(effects)
                .contains(new MarkNotifications(new Id(900), NotificationState.RECEIVED));
        assertThat(effects).noneMatch(FetchAccount.class::isInstance);

        life.pushed(posted);
        assertThat(life.effects(Ring.class)).isEmpty();
        assertThat(known(life).newest()).hasSize(1);
    }

    @Test
    void whatWasMissedComesWithTheAccountAndIsReceivedWithoutRinging() {
        ClientSimulation life = caughtUp(1);
        NotificationsState inbox = new NotificationsState(List.of(ended(901), ended(900)), 2);
        life.happens(
                new AccountFetched(
                        1,
                        ClientSimulation.self(1),
                        List.of(),
                        List.of(),
                        FriendsState.NONE,
                        inbox));

        List<SideEffect> effects = life.effects();
        assertThat(effects)
                .contains(new MarkNotifications(new Id(901), NotificationState.RECEIVED));
        assertThat(effects).noneMatch(Ring.class::isInstance);
        assertThat(known(life).unseen()).isEqualTo(2);
    }

    @Test
    void whatIsSeenHereIsSaidOnceAndWhatIsReadElsewhereIsKnown() {
        ClientSimulation life = caughtUp(1).pushed(new Event.NotificationPosted(ended(900), 1, 1));
        life.effects();

        life.happens(new Wished.SeeNotifications()).happens(new Wished.SeeNotifications());

        assertThat(life.effects(MarkNotifications.class))
                .containsExactly(new MarkNotifications(new Id(900), NotificationState.READ));
        assertThat(known(life).unseen()).isZero();

        life.pushed(new Event.NotificationPosted(ended(901), 1, 2))
                .pushed(
                        new Event.NotificationsMarked(
                                new Id(901), new Id(901), NotificationState.READ, START, 0, 3));
        assertThat(known(life).unseen()).isZero();
        assertThat(known(life).newest()).allMatch(Notification::wasRead);
    }
}
