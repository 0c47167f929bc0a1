package chat.parley.server.notification;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.NotificationPosted;
import chat.parley.protocol.event.Event.NotificationsMarked;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
import chat.parley.protocol.operation.NotificationRequest.NotificationsPage;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.group.GroupWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("C13")
@Tag("C14")
class NotificationsTest {
    @TempDir private Path directory;
    private GroupWorld group;
    private PeopleWorld world;

    @BeforeEach
    void open() {
        group = new GroupWorld(directory);
        world = group.world;
        for (Caller one : List.of(group.olga, group.adam, group.mia, group.mo, group.rita)) {
            read(one);
        }
    }

    @AfterEach
    void close() {
        group.close();
    }

    private NotificationsPage inbox(Caller who) {
        return world.ask(who, new ListNotifications(false, null, 50));
    }

    private List<Notification> unread(Caller who) {
        return world.ask(who, new ListNotifications(true, null, 50)).notifications();
    }

    private List<NotificationKind> kinds(Caller who) {
        return unread(who).stream().map(Notification::kind).toList();
    }

    private Notification newest(Caller who) {
        return inbox(who).notifications().getFirst();
    }

    private static String actor(Notification one) {
        return Objects.requireNonNull(one.actor()).name();
    }

    private static String place(Notification one) {
        return Objects.requireNonNull(one.group()).name();
    }

    private void read(Caller who) {
        mark(who, new Id(Long.MAX_VALUE), NotificationState.READ);
    }

    private int mark(Caller who, Id upTo, NotificationState state) {
        return world.ask(who, new MarkNotifications(upTo, state)).unseen();
    }

    private Application apply() {
        return world.ask(group.xena, new ApplyFriend("zoe", "it is me"));
    }

    @Test
    void whoIsAskedAndWhoHasWaitedAreToldAndNobodyElse() {
        Application asked = apply();
        assertThat(newest(group.zoe).kind()).isEqualTo(NotificationKind.FRIEND_ASKED);
        assertThat(newest(group.zoe).text()).isEqualTo("it is me");
        assertThat(actor(newest(group.zoe))).isEqualTo("xena");
        world.ask(group.zoe, new Accept(asked.id()));
        assertThat(kinds(group.xena)).containsExactly(NotificationKind.FRIEND_ACCEPTED);
        assertThat(newest(group.xena).conversation()).isNotNull();
        assertThat(kinds(group.mia)).isEmpty();
    }

    @Test
    void whatOneHasDecidedIsReadAndNothingElseIs() {
        world.ask(group.mo, new ApplyFriend("zoe", null));
        Application asked = apply();
        world.ask(group.mia, new ApplyFriend("zoe", null));

        world.ask(group.zoe, new Refuse(asked.id(), null));

        assertThat(unread(group.zoe))
                .extracting(NotificationsTest::actor)
                .containsExactly("mia", "mo");
        assertThat(world.told(group.zoe, NotificationsMarked.class))
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.from()).isEqualTo(told.upTo());
                            assertThat(told.unseen()).isEqualTo(2);
                        });
    }

    @Test
    void aRefusalIsToldWithItsReasonAndTakingBackIsNot() {
        world.ask(group.zoe, new Refuse(apply().id(), "who are you?"));
        assertThat(newest(group.xena).kind()).isEqualTo(NotificationKind.FRIEND_REFUSED);
        assertThat(newest(group.xena).text()).isEqualTo("who are you?");
        Application again = world.ask(group.zoe, new ApplyFriend("mia", null));
        world.ask(group.zoe, new Cancel(again.id()));
        assertThat(kinds(group.mia)).containsExactly(NotificationKind.FRIEND_ASKED);
    }

    @Test
    void allWhoDecideInAGroupAreToldAndTheApplicantOfTheOutcome() {
        group.create(group.olga, "club", JoinPolicy.APPROVE);
        Application asked = world.ask(group.xena, new ApplyGroup("club", "hello"));
        assertThat(newest(group.olga).kind()).isEqualTo(NotificationKind.GROUP_ASKED);
        assertThat(place(newest(group.olga))).isEqualTo("club");
        world.ask(group.olga, new Accept(asked.id()));
        assertThat(kinds(group.xena)).containsExactly(NotificationKind.GROUP_ACCEPTED);
    }

    @Test
    void whoJoinsAnOpenGroupIsToldNothing() {
        group.join(group.zoe, "team");
        assertThat(kinds(group.zoe)).isEmpty();
        assertThat(kinds(group.olga)).isEmpty();
    }

    @Test
    void aFriendIsAddedAndAStrangerInvited() {
        world.befriend(group.olga, group.zoe);
        world.ask(group.olga, new Invite("team", "zoe", null));
        assertThat(kinds(group.zoe)).containsExactly(NotificationKind.GROUP_ADDED);
        group.create(group.olga, "club", JoinPolicy.CLOSED);
        Application asked = world.ask(group.olga, new Invite("club", "xena", "come in"));
        assertThat(kinds(group.xena)).containsExactly(NotificationKind.INVITED);
        world.ask(group.xena, new Refuse(asked.id(), "no time"));
        assertThat(kinds(group.olga)).containsExactly(NotificationKind.INVITATION_REFUSED);
    }

    @Test
    void theEndOfAFriendshipIsToldTheOtherAndABlockLooksTheSame() {
        world.befriend(group.mia, group.mo);
        world.ask(group.mia, new DeleteFriend("mo"));
        assertThat(kinds(group.mo)).containsExactly(NotificationKind.FRIEND_ENDED);
        assertThat(kinds(group.mia)).isEmpty();
        world.befriend(group.mia, group.zoe);
        world.ask(group.mia, new Block("zoe"));
        assertThat(kinds(group.zoe)).containsExactly(NotificationKind.FRIEND_ENDED);
        world.ask(group.mia, new DeleteFriend("zoe"));
        assertThat(kinds(group.zoe)).containsExactly(NotificationKind.FRIEND_ENDED);
    }

    @Test
    void whatHappensToAMemberIsToldThemWithWhyAndUntilWhen() {
        world.ask(group.olga, new SetRank("team", "mia", Rank.ADMIN, null, false));
        world.ask(group.olga, new SetRank("team", "mia", Rank.MEMBER, "enough", false));
        world.ask(group.olga, new MuteMember("team", "mia", null, "shouting", false));
        world.ask(group.olga, new UnmuteMember("team", "mia", null, false));
        world.ask(group.olga, new KickMember("team", "mia", "spam", false));
        assertThat(kinds(group.mia))
                .containsExactly(
                        NotificationKind.GROUP_REMOVED,
                        NotificationKind.UNMUTED,
                        NotificationKind.MUTED,
                        NotificationKind.DEMOTED,
                        NotificationKind.PROMOTED);
        assertThat(newest(group.mia).text()).isEqualTo("spam");
        assertThat(actor(newest(group.mia))).isEqualTo("olga");
        world.ask(group.olga, new TransferGroup("team", "mo", null, false));
        assertThat(kinds(group.mo)).containsExactly(NotificationKind.HANDED_OVER);
        assertThat(kinds(group.olga)).isEmpty();
    }

    @Test
    void sanctionsAndRolesAreToldAlsoWhenTheyEnd() {
        Caller host = PeopleWorld.operator();
        world.ask(host, new Impose("mia", SanctionKind.MUTE, null, "noise", false));
        world.ask(host, new Lift("mia", SanctionKind.MUTE, null, false));
        world.ask(host, new Impose("mia", SanctionKind.BAN, null, "spam", false));
        world.ask(host, new Lift("mia", SanctionKind.BAN, null, false));
        world.ask(host, new AssignRoles("mia", Assignment.ADD, List.of("manager"), null, false));
        assertThat(kinds(group.mia))
                .containsExactly(
                        NotificationKind.ROLES_CHANGED,
                        NotificationKind.UNBANNED,
                        NotificationKind.BANNED,
                        NotificationKind.UNMUTED,
                        NotificationKind.MUTED);
        assertThat(newest(group.mia).text()).contains("manager");
        assertThat(newest(group.mia).actor()).isNull();
    }

    @Test
    void aDryRunAndWhatIsRefusedTellNobody() {
        Caller host = PeopleWorld.operator();
        world.ask(host, new Impose("mia", SanctionKind.MUTE, null, "noise", true));
        world.ask(group.olga, new KickMember("team", "mia", null, true));
        assertThat(world.refusal(group.mo, new KickMember("team", "mia", null, false)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(group.mia, new ApplyFriend("mia", null)))
                .isEqualTo(Reason.TO_ONESELF);
        assertThat(inbox(group.mia).notifications()).isEmpty();
    }

    @Test
    void whatIsAskedTwiceIsToldOnce() {
        Application asked = apply();
        assertThat(world.refusal(group.xena, new ApplyFriend("zoe", null)))
                .isEqualTo(Reason.ALREADY_APPLIED);
        world.refusalsOf(10, _ -> world.asking(group.zoe, new Accept(asked.id())));
        assertThat(inbox(group.zoe).notifications()).hasSize(1);
        assertThat(kinds(group.xena)).hasSize(1);
    }

    @Test
    void mentionsOfWhoIsAwayAreOneNotificationThatCountsThem() {
        world.ask(group.olga, group.saying("@mia look"));
        Id first = newest(group.mia).id();
        world.ask(group.adam, group.saying("@mia and @mo look"));
        Notification missed = newest(group.mia);
        assertThat(kinds(group.mia)).containsExactly(NotificationKind.MENTIONED);
        assertThat(missed.count()).isEqualTo(2);
        assertThat(missed.id()).isGreaterThan(first);
        assertThat(actor(missed)).isEqualTo("adam");
        assertThat(place(missed)).isEqualTo("team");
        assertThat(newest(group.mo).count()).isEqualTo(1);
        read(group.mia);
        world.ask(group.olga, group.saying("@mia again"));
        assertThat(newest(group.mia).count()).isEqualTo(1);
        assertThat(inbox(group.mia).notifications()).hasSize(2);
    }

    @Test
    void whoIsHereOrMentionsThemselvesIsToldByTheMessageAlone() {
        group.connect(group.mia);
        world.ask(group.olga, group.saying("@mia and @olga look"));
        assertThat(kinds(group.mia)).isEmpty();
        assertThat(kinds(group.olga)).isEmpty();
    }

    @Test
    void whoWantsToHearNothingOfTheConversationIsNotToldAndWhoSilencedItIs() {
        world.ask(group.mia, level(NotifyLevel.NONE, null));
        world.ask(group.mo, level(null, new Term(null, 60_000L)));
        world.ask(group.olga, group.saying("@mia and @mo look"));
        assertThat(kinds(group.mia)).isEmpty();
        assertThat(kinds(group.mo)).containsExactly(NotificationKind.MENTIONED);
        assertThat(world.refusal(group.mo, level(NotifyLevel.ALL, new Term(null, 60_000L))))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    private SetView level(@Nullable NotifyLevel level, @Nullable Term silence) {
        return new SetView(group.conversation, null, null, level, silence);
    }

    @Test
    void aMessageThatIsSentAgainIsCountedOnce() {
        var message = group.saying("@mia look");
        world.ask(group.olga, message);
        world.ask(group.olga, message);
        assertThat(newest(group.mia).count()).isEqualTo(1);
    }

    @Test
    @Tag("W10")
    void stampsAreMovedByTheAddresseeAloneAndNeverBack() {
        apply();
        Notification told = newest(group.zoe);
        assertThat(told.receivedAt()).isNull();
        mark(group.xena, told.id(), NotificationState.READ);
        assertThat(newest(group.zoe).receivedAt()).isNull();
        mark(group.zoe, told.id(), NotificationState.RECEIVED);
        Notification received = newest(group.zoe);
        assertThat(received.receivedAt()).isEqualTo(world.now.get());
        assertThat(received.readAt()).isNull();
        world.pass(Duration.ofMinutes(1));
        assertThat(mark(group.zoe, told.id(), NotificationState.READ)).isZero();
        Notification seen = newest(group.zoe);
        assertThat(seen.receivedAt()).isEqualTo(received.receivedAt());
        assertThat(seen.readAt()).isEqualTo(world.now.get());
        world.pass(Duration.ofMinutes(1));
        mark(group.zoe, told.id(), NotificationState.RECEIVED);
        mark(group.zoe, told.id(), NotificationState.READ);
        assertThat(newest(group.zoe)).isEqualTo(seen);
    }

    @Test
    void theDevicesAreToldAtOnceOfWhatIsNewAndOfWhatWasRead() {
        long before = world.ask(group.zoe, new WhoAmI()).version();
        apply();
        assertThat(world.told(group.zoe, NotificationPosted.class))
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.notification()).isEqualTo(newest(group.zoe));
                            assertThat(told.unseen()).isEqualTo(1);
                            assertThat(told.accountVersion()).isEqualTo(before + 2);
                        });
        assertThat(world.told(group.xena, NotificationPosted.class)).isEmpty();
        read(group.zoe);
        read(group.zoe);
        assertThat(world.told(group.zoe, NotificationsMarked.class))
                .singleElement()
                .satisfies(told -> assertThat(told.unseen()).isZero());
    }

    @Test
    @Tag("F3")
    void theNewestAreKept() {
        world.write(
                tx ->
                        tx.update(
                                """
                                insert into notification (account_id, id, kind, happened_at)
                                with recursive n (i) as
                                    (select 1 union all select i + 1 from n where i < %d)
                                select ?, i, 'UNMUTED', 0 from n"""
                                        .formatted(Notifier.MOST_KEPT),
                                group.zoe.signedIn()));
        apply();
        assertThat(inbox(group.zoe).unseen()).isEqualTo(Notifier.MOST_KEPT);
        assertThat(newest(group.zoe).kind()).isEqualTo(NotificationKind.FRIEND_ASKED);
    }

    @Test
    void theListIsPaged() {
        for (int i = 0; i < 3; i++) {
            world.ask(
                    PeopleWorld.operator(), new Impose("mo", SanctionKind.MUTE, null, "x", false));
        }
        NotificationsPage first = world.ask(group.mo, new ListNotifications(false, null, 2));
        assertThat(first.more()).isTrue();
        assertThat(first.unseen()).isEqualTo(3);
        Id before = first.notifications().getLast().id();
        NotificationsPage rest = world.ask(group.mo, new ListNotifications(false, before, 2));
        assertThat(rest.notifications()).hasSize(1);
        assertThat(rest.more()).isFalse();
    }
}
