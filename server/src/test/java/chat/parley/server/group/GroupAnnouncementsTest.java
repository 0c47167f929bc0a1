package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C16")
class GroupAnnouncementsTest extends InGroup {
    private void announce(Caller who, String words) {
        group.world.ask(who, EditGroup.announcing(GroupWorld.TEAM, words));
    }

    private ReadProgress reading(Caller who) {
        return group.world.ask(who, new ShowConversation(group.conversation)).reading();
    }

    private List<Notification> inbox(Caller who) {
        ListNotifications all = new ListNotifications(false, null, 50);
        return group.world.ask(who, all).notifications().stream()
                .filter(one -> one.kind() == NotificationKind.ANNOUNCED)
                .toList();
    }

    private Entry last(Caller who) {
        History all = new History(group.conversation, null, null, null, 200);
        return group.world.ask(who, all).entries().getLast();
    }

    @Test
    void itIsUnreadAndMentionsAllButWhoeverMadeIt() {
        group.world.ask(group.mia, new MarkRead(group.conversation, last(group.mia).seq()));

        announce(group.olga, "Power cut tomorrow");

        assertThat(reading(group.mia).unread()).isEqualTo(1);
        assertThat(reading(group.mia).mentioned()).isTrue();
        assertThat(reading(group.olga).mentioned()).isFalse();
        assertThat(last(group.mia).announces()).isTrue();
        group.world.ask(group.mia, new MarkRead(group.conversation, last(group.mia).seq()));
        assertThat(reading(group.mia).unread()).isZero();
        assertThat(reading(group.mia).mentioned()).isFalse();
    }

    @Test
    void itIsInTheInboxOfEveryMemberWhoWantsToHearOfTheGroup() {
        SetView silent = new SetView(group.conversation, null, null, NotifyLevel.NONE, null, null);
        group.world.ask(group.mo, silent);

        announce(group.adam, "Power cut tomorrow");

        Notification told = inbox(group.mia).getFirst();
        assertThat(Objects.requireNonNull(told.actor()).name()).isEqualTo("adam");
        assertThat(told.text()).isEqualTo("Power cut tomorrow");
        assertThat(told.seq()).isEqualTo(last(group.mia).seq());
        assertThat(told.conversation()).isEqualTo(group.conversation);
        assertThat(inbox(group.olga)).hasSize(1);
        assertThat(inbox(group.adam)).isEmpty();
        assertThat(inbox(group.mo)).isEmpty();
        assertThat(inbox(group.xena)).isEmpty();
    }

    @Test
    void longWordsAreInTheInboxByTheirBeginning() {
        announce(group.adam, "电".repeat(300));

        assertThat(inbox(group.mia).getFirst().text()).isEqualTo("电".repeat(199) + "…");
    }

    @Test
    void takingItBackIsNoNews() {
        announce(group.olga, "Power cut tomorrow");
        long seq = last(group.mia).seq();
        group.world.ask(group.mia, new MarkRead(group.conversation, seq));

        announce(group.olga, "");

        assertThat(reading(group.mia).unread()).isZero();
        assertThat(inbox(group.mia)).hasSize(1);
        assertThat(last(group.mia).announces()).isFalse();
    }

    @Test
    void whatTheHostAnnouncesIsInTheInboxesOfAll() {
        announce(PeopleWorld.operator(), "Power cut tomorrow");

        assertThat(inbox(group.olga).getFirst().actor()).isNull();
        assertThat(inbox(group.mia)).hasSize(1);
    }

    @Test
    void onlyMembersSeeItOnTheCard() {
        announce(group.olga, "Power cut tomorrow");

        assertThat(group.show(group.mia).profile().announcement()).isNotNull();
        assertThat(group.show(group.xena).profile().announcement()).isNull();
        FindGroups find = new FindGroups(GroupWorld.TEAM, null, GroupOrder.NAME, null, 5);
        assertThat(group.world.ask(group.xena, find).groups())
                .singleElement()
                .satisfies(one -> assertThat(one.profile().announcement()).isNull());
    }

    @Test
    void itIsNoMessageThatSomebodyCouldChange() {
        announce(group.olga, "Power cut tomorrow");
        long seq = last(group.olga).seq();

        assertThat(group.world.refusal(group.olga, new RecallMessage(group.conversation, seq)))
                .isEqualTo(Reason.NOT_FOUND);
        EditMessage edit = new EditMessage(group.conversation, seq, new Body.Text("No."));
        assertThat(group.world.refusal(group.olga, edit)).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void aGroupAnnouncesOnlySoOften() {
        for (int i = 0; i < GroupAnnouncements.OFTEN.burst(); i++) {
            announce(group.olga, "No. " + i);
        }

        assertThat(group.world.refusal(group.adam, EditGroup.announcing(GroupWorld.TEAM, "more")))
                .isEqualTo(Reason.RATE_LIMITED);
        announce(group.olga, "");
    }
}
