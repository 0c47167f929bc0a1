package chat.parley.server.group;

import static chat.parley.protocol.model.ProfileColor.TEAL;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event.ConversationChanged;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PolicyAndStateChangesTest extends InGroup {
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String GROUP_AUDIT = "audit where operation like 'group.%'";

    private static SetState setting(GroupState state, boolean dryRun) {
        return new SetState("team", state, null, "because", dryRun);
    }

    @Test
    @Tag("A29")
    @Tag("C17")
    void aNewNameIsALineThatSaysTheOldOne() {
        Group renamed = group.world.ask(group.adam, new EditGroup("team", "Crew", null, null));
        assertThat(renamed.name()).isEqualTo("Crew");
        assertThat(group.lastNotice(group.mia).code()).isEqualTo(NoticeCode.RENAMED);
        assertThat(group.lastNotice(group.mia).parameters())
                .containsEntry("actor", "adam")
                .containsEntry("before", "team")
                .containsEntry("name", "Crew");
        assertThat(group.world.told(group.mo, ConversationChanged.class))
                .extracting(ConversationChanged::conversation)
                .contains(group.conversation);
        assertThat(group.world.refusal(group.olga, new ShowGroup("team")))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    @Tag("W49")
    void aGroupIsNotRenamedToWhatAnotherIsCalled() {
        group.create(group.zoe, "crew", JoinPolicy.OPEN);
        assertThat(group.world.refusal(group.olga, new EditGroup("team", "CREW", null, null)))
                .isEqualTo(Reason.GROUP_NAME_TAKEN);
        assertThat(group.world.ask(group.olga, new EditGroup("team", "TEAM", null, null)).name())
                .isEqualTo("TEAM");
    }

    @Test
    @Tag("C17")
    void whatStaysAsItWasLeavesNoLine() {
        List<String> before = group.readBy(group.mia);
        group.world.ask(group.olga, new EditGroup("team", "team", "", HistoryRule.SINCE_JOINING));
        group.world.ask(group.olga, new SetPolicy("team", JoinPolicy.OPEN, null, false));
        Change change = group.world.ask(group.olga, setting(GroupState.NORMAL, false));
        assertThat(change.after()).isEqualTo(change.before());
        assertThat(group.readBy(group.mia)).isEqualTo(before);
    }

    @Test
    @Tag("C16")
    @Tag("W50")
    void theIntroductionIsChangedAndCleared() {
        EditGroup edit = new EditGroup("team", null, "\u001B[31mWe test.", HistoryRule.ALL);
        Group edited = group.world.ask(group.olga, edit);
        assertThat(edited.profile().introduction()).isEqualTo("[31mWe test.");
        assertThat(edited.history()).isEqualTo(HistoryRule.ALL);
        assertThat(group.readBy(group.mia)).endsWith("INTRODUCED", "HISTORY_SET");
        assertThat(
                        group.world
                                .ask(group.olga, new EditGroup("team", null, "", null))
                                .profile()
                                .introduction())
                .isNull();
    }

    @Test
    @Tag("C16")
    void whatAGroupShowsOfItselfIsSetPartByPartAndCleared() {
        EditGroup edit =
                new EditGroup("team", null, null, null, "🛠", "teal", "Who are you?", "We test.");
        GroupProfile shown = new GroupProfile(null, "🛠", TEAL, "Who are you?", "We test.");
        assertThat(group.world.ask(group.adam, edit).profile()).isEqualTo(shown);
        assertThat(group.readBy(group.mia)).endsWith("ANNOUNCED");

        EditGroup cleared = new EditGroup("team", null, null, null, "", "", "", null);
        GroupProfile left = new GroupProfile(null, null, null, null, "We test.");
        assertThat(group.world.ask(group.adam, cleared).profile()).isEqualTo(left);
        assertThat(group.world.ask(group.mia, new ShowGroup("team")).profile()).isEqualTo(left);

        EditGroup back = EditGroup.announcing("team", " ");
        assertThat(group.world.ask(group.olga, back).profile().announcement()).isNull();
        assertThat(group.readBy(group.mia)).endsWith("ANNOUNCED", "ANNOUNCED");
        assertThat(group.world.refusal(group.mia, EditGroup.announcing("team", "?")))
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void whoeverBelongsToAGroupThatIsDissolvedIsTold() {
        group.set(group.olga, GroupState.DISSOLVED);

        Notification told = inbox(group.mia).getFirst();
        assertThat(told.kind()).isEqualTo(NotificationKind.DISSOLVED);
        assertThat(told.text()).isEqualTo("because");
        assertThat(inbox(group.olga)).noneMatch(one -> one.kind() == NotificationKind.DISSOLVED);
        assertThat(inbox(group.xena)).isEmpty();
    }

    private List<Notification> inbox(Caller who) {
        return group.world.ask(who, new ListNotifications(false, null, 9)).notifications();
    }

    @Test
    void whatIsNoAvatarColourOrQuestionIsRefused() {
        for (EditGroup edit :
                List.of(
                        EditGroup.shownAs("team", "ab"),
                        EditGroup.asking("team", "two\nlines"),
                        new EditGroup("team", null, null, null, null, "grey", null, null))) {
            assertThat(group.world.refusal(group.olga, edit)).isEqualTo(Reason.INVALID_FIELDS);
        }
    }

    @Test
    @Tag("D21")
    @Tag("W5")
    @Tag("A66")
    void inAMutedGroupOnlyOwnerAndAdminsWriteUntilItEnds() {
        group.set(group.adam, GroupState.MUTED, HOUR);
        Instant end = group.world.now.get().plus(HOUR);
        Refused refused = refusal(group.mia);
        assertThat(refused.reason()).isEqualTo(Reason.GROUP_MUTED);
        assertThat(refused.penalty()).extracting("reason", "until").containsExactly("because", end);
        group.world.ask(group.olga, group.saying("quiet, please"));
        group.world.ask(group.adam, group.saying("thank you"));
        assertThat(group.show(group.mia).stateUntil()).isEqualTo(end);
        assertThat(group.lastNotice(group.mia).parameters())
                .containsEntry("state", "muted")
                .containsEntry("until", end.toString())
                .containsEntry("reason", "because");
        group.world.pass(HOUR);
        group.world.ask(group.mia, group.saying("at last"));
        assertThat(group.show(group.mia).state()).isEqualTo(GroupState.NORMAL);
        assertThat(group.show(group.mia).stateUntil()).isNull();
    }

    private Refused refusal(Caller who) {
        try {
            group.world.ask(who, group.saying("anybody?"));
        } catch (Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused");
    }

    @Test
    @Tag("W5")
    void managersWriteInAMutedGroupTheyBelongTo() {
        group.join(group.rita, "team");
        group.set(group.olga, GroupState.MUTED);
        group.world.ask(group.rita, group.saying("I may"));
        assertThat(refusal(group.mia).reason()).isEqualTo(Reason.GROUP_MUTED);
    }

    @Test
    @Tag("A34")
    @Tag("A66")
    void aDisabledGroupIsReadByItsMembersAndComesBack() {
        group.world.ask(group.mia, group.saying("one"));
        group.set(group.rita, GroupState.DISABLED);
        for (Caller who : List.of(group.olga, group.adam, group.mia)) {
            assertThat(refusal(who).reason()).isEqualTo(Reason.GROUP_DISABLED);
        }
        assertThat(group.readBy(group.mia)).endsWith("one", "STATE_SET");
        assertThat(group.world.refusal(group.xena, group.applying()))
                .isEqualTo(Reason.GROUP_DISABLED);
        assertThat(group.world.refusal(group.olga, setting(GroupState.NORMAL, false)))
                .isEqualTo(Reason.GROUP_DISABLED);
        group.set(group.rita, GroupState.NORMAL);
        group.world.ask(group.mia, group.saying("two"));
    }

    @Test
    @Tag("A31")
    void dissolvedIsForGoodAndStillRead() {
        group.set(group.olga, GroupState.DISSOLVED);
        assertThat(refusal(group.mia).reason()).isEqualTo(Reason.GROUP_DISSOLVED);
        for (Caller who : List.of(group.olga, group.rita, PeopleWorld.operator())) {
            assertThat(group.world.refusal(who, setting(GroupState.NORMAL, false)))
                    .isEqualTo(Reason.GROUP_DISSOLVED);
        }
        assertThat(group.readBy(group.mia)).endsWith("STATE_SET");
        assertThat(
                        group.world.refusal(
                                group.xena, new History(group.conversation, null, null, null, 10)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    @Tag("W5")
    void whatWasSetByRightOnlyARightUndoes() {
        group.set(group.rita, GroupState.MUTED, HOUR);
        for (GroupState state : List.of(GroupState.NORMAL, GroupState.DISSOLVED)) {
            assertThat(group.world.refusal(group.olga, setting(state, false)))
                    .isEqualTo(Reason.FORBIDDEN);
        }
        group.set(PeopleWorld.operator(), GroupState.NORMAL);
        group.set(group.olga, GroupState.MUTED);
        group.set(group.rita, GroupState.MUTED, HOUR);
        group.world.pass(HOUR);
        group.set(group.olga, GroupState.MUTED);
    }

    @Test
    @Tag("W12")
    void aMemberCannotDoWhatTheOwnerDoes() {
        for (var request :
                List.of(
                        new EditGroup("team", "mine", null, null),
                        new SetPolicy("team", JoinPolicy.CLOSED, null, false),
                        setting(GroupState.MUTED, false),
                        setting(GroupState.DISSOLVED, false),
                        new TransferGroup("team", "mia", null, false),
                        new SetRank("team", "mo", Rank.ADMIN, null, false))) {
            assertThat(group.world.refusal(group.mia, request)).isEqualTo(Reason.FORBIDDEN);
            assertThat(group.world.refusal(group.xena, request)).isEqualTo(Reason.FORBIDDEN);
        }
    }

    @Test
    void onlyAMutedGroupHasATerm() {
        Term hour = new Term(null, HOUR.toMillis());
        SetState set = new SetState("team", GroupState.DISABLED, hour, null, false);
        assertThat(group.world.refusal(group.rita, set)).isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void whatIsDoneByRightIsInTheAuditAndWhatIsDoneByRankIsNot() {
        group.set(group.olga, GroupState.MUTED);
        group.world.ask(group.adam, new EditGroup("team", null, "by rank", null));
        assertThat(group.world.count(GROUP_AUDIT)).isZero();
        group.set(group.rita, GroupState.DISABLED);
        group.world.ask(group.rita, new EditGroup("team", null, "by right", null));
        group.set(PeopleWorld.operator(), GroupState.NORMAL);
        List<String> rows =
                group.world.database.read(
                        sql ->
                                sql.list(
                                        """
                                        select operation, target, before, after, reason
                                        from audit where operation like 'group.%' order by id""",
                                        row ->
                                                row.text()
                                                        + " "
                                                        + row.text()
                                                        + ": "
                                                        + row.text()
                                                        + " -> "
                                                        + row.text()
                                                        + " ("
                                                        + row.nullableText()
                                                        + ")"));
        assertThat(rows)
                .containsExactly(
                        "group.state #team: muted -> disabled (because)",
                        "group.edit #team: #team, history since-joining, \"by rank\""
                                + " -> #team, history since-joining, \"by right\" (null)",
                        "group.state #team: disabled -> normal (because)");
    }

    @Test
    void aDryRunTellsWhatItWouldDoAndDoesNothing() {
        for (Caller who : List.of(group.mia, group.mo, group.zoe)) {
            group.connect(who);
        }
        List<String> before = group.readBy(group.mia);
        Change change = group.world.ask(group.rita, setting(GroupState.DISSOLVED, true));
        assertThat(change).isEqualTo(new Change(false, "#team", "normal", "dissolved", 4, 2));
        assertThat(group.show(group.mia).state()).isEqualTo(GroupState.NORMAL);
        assertThat(group.readBy(group.mia)).isEqualTo(before);
        assertThat(group.world.count(GROUP_AUDIT)).isZero();
        assertThat(group.world.refusal(group.mia, setting(GroupState.DISSOLVED, true)))
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    @Tag("W47")
    void dissolvedManyTimesAtOnceItHappensOnce() {
        List<Reason> refusals =
                group.world.refusalsOf(
                        50,
                        _ -> group.world.asking(group.olga, setting(GroupState.DISSOLVED, false)));
        assertThat(refusals).hasSize(49).containsOnly(Reason.GROUP_DISSOLVED);
        assertThat(group.readBy(group.mia)).containsOnlyOnce("STATE_SET");
    }

    @Test
    @Tag("A29")
    void aGroupIsHandedOverAndTheFormerOwnerStaysAnAdmin() {
        group.world.ask(group.olga, new TransferGroup("team", "mia", null, false));
        Group seen = group.show(group.olga);
        assertThat(seen.owner().name()).isEqualTo("mia");
        assertThat(Objects.requireNonNull(seen.standing()).rank()).isEqualTo(Rank.ADMIN);
        assertThat(group.members()).containsExactly("mia", "adam", "olga", "mo");
        assertThat(group.lastNotice(group.mo).code()).isEqualTo(NoticeCode.HANDED_OVER);
        group.set(group.mia, GroupState.MUTED);
        group.world.ask(group.mia, group.saying("mine now"));
        group.world.ask(group.olga, group.saying("and I still may"));
        assertThat(group.world.refusal(group.olga, new TransferGroup("team", "mo", null, false)))
                .isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    @Tag("A29")
    void aGroupIsHandedToNobodyOutsideItOrBanned() {
        group.ban("mo");
        assertThat(handingOver("xena")).isEqualTo(Reason.NOT_A_MEMBER);
        assertThat(handingOver("nobody")).isEqualTo(Reason.NOT_FOUND);
        assertThat(handingOver("mo")).isEqualTo(Reason.NOT_AVAILABLE);
        Change change = group.world.ask(group.olga, new TransferGroup("team", "olga", null, false));
        assertThat(change.after()).isEqualTo(change.before());
    }

    private Reason handingOver(String to) {
        return group.world.refusal(group.olga, new TransferGroup("team", to, null, false));
    }

    @Test
    void everyGroupHasExactlyOneConversation() {
        Id other = group.create(group.zoe, "other", JoinPolicy.OPEN).conversation();
        assertThat(other).isNotEqualTo(group.conversation);
        assertThat(group.world.count("conversation")).isEqualTo(2);
    }
}
