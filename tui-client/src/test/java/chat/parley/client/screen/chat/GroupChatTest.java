package chat.parley.client.screen.chat;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.BOB;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientEvent.Answered.ViewSet;
import chat.parley.client.state.ClientEvent.Posted;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.state.SideEffect.ForServer.RequestChange;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupChatTest {
    private static final Penalty SOON_OVER = new Penalty("quiet please", Ops.SOON);

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    void theHeadingTellsMembersAndState(int columns, int rows) {
        ClientSimulation life =
                life(GroupState.MUTED, Reason.GROUP_MUTED, SOON_OVER, ClientSimulation.PLAIN);
        ScreenStage stage = new ScreenStage(life).size(columns, rows).open(Ops.CHAT);

        assertThat(stage.text()).contains("#ops   12 members   muted until 10:10   admin");
    }

    @Test
    @Tag("C16")
    void membersAreMutedAndRemovedAndAnnouncementsMadeFromTheLine() {
        ClientSimulation life = life(GroupState.NORMAL, null, null, ClientSimulation.PLAIN);
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT);
        for (String command :
                List.of(
                        "/mute @chen 2h too loud",
                        "/mute @all",
                        "/unmute chen",
                        "/kick @chen spam",
                        "/announce Deployment at five.")) {
            stage.type(command).press("Enter");
        }

        Term hours = new Term(null, Duration.ofHours(2).toMillis());
        assertThat(asked(life))
                .containsExactly(
                        new MuteMember("ops", "chen", hours, "too loud", false),
                        new SetState("ops", GroupState.MUTED, null, null, false),
                        new UnmuteMember("ops", "chen", null, false),
                        new KickMember("ops", "chen", "spam", false),
                        EditGroup.announcing("ops", "Deployment at five."));
        stage.type("/mute @chen 2x").press("Enter");
        assertThat(stage.text()).contains("2x is no time such as", "/mute @chen 2x");
        assertThat(asked(life)).isEmpty();
    }

    private static List<Request<?>> asked(ClientSimulation life) {
        return life.effects(RequestChange.class).stream()
                .<Request<?>>map(RequestChange::request)
                .toList();
    }

    @Test
    void namesAndNoticesAreShown() {
        Body.Notice kicked =
                new Body.Notice(
                        NoticeCode.KICKED,
                        Map.of("actor", "bob", "subject", "carol", "reason", "spam"));
        ScreenStage stage =
                talking(
                        Ops.said(1, BOB, new Body.Text("hello")),
                        Ops.said(2, Ops.CHEN, new Body.Text("你好")),
                        Ops.said(3, null, kicked));

        assertThat(stage.text())
                .contains("B bob  09:30", "陈 陈丽 @chenli  09:30", "bob removed carol: spam");
        stage.with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));
        assertThat(stage.text()).contains("bob 将 carol 移出了本群：spam", "11 人");
    }

    @Test
    void noticesInARowStandTogether() {
        Body.Notice dana = new Body.Notice(NoticeCode.LEFT, Map.of("subject", "dana"));
        Body.Notice emil = new Body.Notice(NoticeCode.LEFT, Map.of("subject", "emil"));
        ScreenStage stage = talking(Ops.said(1, null, dana), Ops.said(2, null, emil));

        List<String> lines = stage.lines();
        int first = lines.indexOf(stage.line("dana left"));
        assertThat(lines.get(first + 1)).contains("emil left");
    }

    @Test
    @Tag("C40")
    void whatNamesOneselfIsMarked() {
        ScreenStage stage =
                talking(
                        Ops.said(1, BOB, new Body.Text("nobody in particular")),
                        Ops.said(2, BOB, new Body.Text("@alice look", List.of(ALICE.id()))));

        assertThat(stage.line("@alice look")).contains("│ @alice look");
        assertThat(stage.line("nobody in")).doesNotContain("@ nobody");
    }

    @Test
    @Tag("C40")
    void theListTellsMentionsFromOtherNews() {
        ClientSimulation life = life(GroupState.NORMAL, null, null, ClientSimulation.PLAIN);
        life.pushed(Ops.said(1, BOB, new Body.Text("hello")));
        ScreenStage stage = ScreenStage.talking(life);
        assertThat(stage.line("#ops")).containsPattern("#ops +\\S+ +1 *│");

        life.pushed(Ops.said(2, BOB, new Body.Text("@alice", List.of(ALICE.id()))));

        assertThat(stage.line("#ops")).containsPattern("#ops +\\S+ +@2 *│");
    }

    @Test
    @Tag("B16")
    void aQuietGroupShowsADotAndIsNotCounted() {
        ClientSimulation life =
                life(
                        GroupState.NORMAL,
                        null,
                        null,
                        new ConversationView(false, true, NotifyLevel.NONE, null));
        life.pushed(Ops.said(1, BOB, new Body.Text("hello")));
        ScreenStage stage = ScreenStage.talking(life);

        assertThat(stage.line("#ops")).containsPattern("#ops +\\S+ +· *│");
        assertThat(stage.text()).doesNotContain("1 unread");
        assertThat(stage.lines().get(2)).contains("#ops");
    }

    @Test
    @Tag("T13")
    void nextUnreadGoesToMentionsFirst() {
        ClientSimulation life = life(GroupState.NORMAL, null, null, ClientSimulation.PLAIN);
        life.pushed(Ops.said(1, BOB, new Body.Text("@alice", List.of(ALICE.id()))));
        life.told(ClientSimulation.chat(new Id(900), Ops.CHEN, 3, 0, 3));

        ScreenStage stage = ScreenStage.talking(life).press("Alt-a");

        assertThat(stage.state().selected()).isEqualTo(Ops.CHAT);
    }

    @Test
    @Tag("F57")
    void nothingIsCutOfWhyOneCannotWrite() {
        ClientSimulation life =
                life(GroupState.NORMAL, Reason.MEMBER_MUTED, SOON_OVER, ClientSimulation.PLAIN);
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT).size(60, 24);

        assertThat(stage.text().replaceAll("\\s+", " "))
                .contains("muted in this group. Until 10:10.");
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP_MUTED, The group is muted. Until 10:10.",
        "MEMBER_MUTED, muted in this group. Until 10:10.",
        "GROUP_DISABLED, The group has been disabled.",
        "GROUP_DISSOLVED, The group has been dissolved.",
    })
    @Tag("A66")
    void theComposerSaysWhyOneCannotWriteAndUntilWhen(Reason reason, String shown) {
        boolean ends = reason == Reason.GROUP_MUTED || reason == Reason.MEMBER_MUTED;
        ClientSimulation life =
                life(GroupState.NORMAL, reason, ends ? SOON_OVER : null, ClientSimulation.PLAIN);
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT).size(100, 24);

        assertThat(stage.lines().getLast()).contains(shown);
        if (ends) {
            life.seconds(60 * 41);
            assertThat(stage.lines().getLast()).contains("write to #ops");
        }
    }

    @ParameterizedTest
    @CsvSource({"GROUP_MUTED, write to #ops", "GROUP_DISABLED, The group has been disabled."})
    void whoeverManagesAllGroupsWritesInMutedOnes(Reason reason, String shown) {
        ClientSimulation life =
                life(GroupState.NORMAL, reason, SOON_OVER, ClientSimulation.PLAIN)
                        .holding(Right.GROUP_MANAGE);
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT).size(100, 24);

        assertThat(stage.lines().getLast()).contains(shown);
    }

    @Test
    @Tag("C40")
    void membersAreAskedForOnceAndCompleted() {
        ScreenStage stage = talking().type("hi @");
        ListMembers request = new ListMembers("ops", null, 200);
        stage.type("c").answered(request, Ops.members(Rank.ADMIN));
        assertThat(stage.commands()).containsOnlyOnce(new ScreenCommand.Ask(request));
        assertThat(stage.text()).contains("陈丽 @chenli").doesNotContain("@alice ");

        assertThat(stage.press("Tab").text()).contains("hi @chenli");
    }

    @Test
    @Tag("C40")
    void aNameInADraftIsCompletedAndTheMembersAreAskedForMeanwhile() {
        ClientSimulation life = life(GroupState.NORMAL, null, null, ClientSimulation.PLAIN);
        life.pushed(Ops.said(1, Ops.CHEN, new Body.Text("hi")));
        life.happens(new Wished.Edit(Ops.CHAT, "hi @che"));
        ScreenStage stage = new ScreenStage(life).open(Ops.CHAT);

        assertThat(stage.press("Tab").line("> hi")).contains("hi @chenli");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Ask(new ListMembers("ops", null, 200)));
        stage.press("F1").answered(new ListMembers("ops", null, 200), Ops.members(Rank.ADMIN));
        assertThat(stage.press("Esc").type("@b").press("Tab").line("> hi")).contains("@bob");
    }

    @Test
    void membersOfAGroupThatIsNotOpenAnyMoreAreDropped() {
        ScreenStage stage = talking().type("@").open(ClientSimulation.CHAT);

        stage.answered(new ListMembers("ops", null, 200), Ops.members(Rank.ADMIN));

        assertThat(stage.type("@chen").text()).doesNotContain("@chenli");
    }

    private static Wished setting(
            @Nullable Boolean hidden,
            @Nullable Boolean pinned,
            @Nullable NotifyLevel level,
            @Nullable Term silence) {
        return new Wished.SetView(new SetView(Ops.CHAT, hidden, pinned, level, silence));
    }

    @Test
    @Tag("A35")
    @Tag("B16")
    void aConversationIsHiddenPinnedAndQuieted() {
        assertThat(talking().type("/pin").press("Enter").commands())
                .contains(new ScreenCommand.Happen(setting(null, true, null, null)));
        assertThat(talking().type("/notify none").press("Enter").commands())
                .contains(new ScreenCommand.Happen(setting(null, null, NotifyLevel.NONE, null)));
        assertThat(talking().type("/notify none 2h").press("Enter").commands())
                .contains(
                        new ScreenCommand.Happen(
                                setting(null, null, null, new Term(null, 7_200_000L))));
        assertThat(talking().type("/notify all 2h").press("Enter").text())
                .contains("/notify all, mentions or none; for a while", "> /notify all 2h");

        ScreenStage stage = talking().type("/hide").press("Enter");

        assertThat(stage.commands())
                .contains(new ScreenCommand.Happen(setting(true, null, null, null)));
        assertThat(stage.state().selected()).isEqualTo(ClientSimulation.CHAT);
        assertThat(stage.text()).contains("#ops is hidden until something new comes");
    }

    @Test
    void ofWhatOneIsToldIsSaidOnceItIsSet() {
        ScreenStage stage = talking().type("/notify mentions").press("Enter");
        assertThat(stage.text()).doesNotContain("You are told");

        assertThat(told(stage, NotifyLevel.MENTIONS, null)).contains("of what mentions you alone");
        assertThat(told(stage, NotifyLevel.ALL, null)).contains("of every message here");
        assertThat(told(stage, NotifyLevel.NONE, null)).contains("of nothing here.");
        assertThat(told(stage, NotifyLevel.ALL, Ops.SOON)).contains("of nothing here until 10:10");
    }

    private static String told(ScreenStage stage, NotifyLevel level, @Nullable Instant until) {
        SetView request = new SetView(Ops.CHAT, null, null, level, null);
        ConversationView view = new ConversationView(false, false, level, until);
        return stage.happens(new ViewSet(request, Ops.chat(GroupState.NORMAL, null, null, view)))
                .text();
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40"})
    @Tag("C30")
    void whoHasReadAMessageIsShownAndWhoHasNot(int columns, int rows) {
        ScreenStage stage =
                talking(
                                Ops.said(1, ALICE, new Body.Text("the first")),
                                Ops.said(2, ALICE, new Body.Text("please read")))
                        .size(columns, rows)
                        .type("/readers")
                        .press("Enter");
        assertThat(stage.text()).contains("please read", "one moment");

        MessageReader bob = new MessageReader(BOB, true, Ops.SOON, Ops.SOON);
        MessageReader chen = new MessageReader(Ops.CHEN, true, START, null);
        stage.answered(readers(2, true), new ReadersPage(List.of(bob), 1, 2, false, false));
        stage.answered(readers(2, false), new ReadersPage(List.of(chen), 1, 2, false, false));

        assertThat(stage.text())
                .contains("read by 1", "@bob 10:10", "not read by 2")
                .contains("陈丽 @chenli delivered 09:30   and 1 more");
        stage.press("Up");
        assertThat(stage.text()).contains("the first", "one moment");
        assertThat(stage.commands()).contains(new ScreenCommand.Ask(readers(1, false)));
        stage.answered(elsewhere(), new ReadersPage(List.of(chen), 1, 2, false, false));
        stage.failed(elsewhere(), "Too many at once");
        assertThat(stage.text()).contains("one moment").doesNotContain("@chenli", "Too many");
        assertThat(stage.press("Esc").screen()).isInstanceOf(ChatScreen.class);
    }

    @Test
    void theTitleSaysUntilWhenItIsQuiet() {
        ConversationView silenced =
                new ConversationView(false, false, NotifyLevel.ALL, Ops.SOON, null);
        ScreenStage stage =
                new ScreenStage(life(GroupState.NORMAL, null, null, silenced)).open(Ops.CHAT);

        assertThat(stage.text()).contains("quiet until 10:10");
    }

    @Test
    void pinningForAllAsksFirstAndTheHintSaysWhatItWouldDo() {
        Entry hello = Ops.said(1, Ops.CHEN, new Body.Text("hello"));
        ScreenStage stage = talking(hello).press("Up");
        assertThat(stage.text()).contains("p pin");
        int before = stage.commands().size();

        stage.type("p");
        assertThat(stage.text()).contains("Pin this message, for everybody?");
        stage.type("l");
        assertThat(stage.commands()).hasSize(before);

        stage.type("p").type("y");
        assertThat(stage.commands())
                .endsWith(
                        new ScreenCommand.Happen(
                                new Wished.RequestChange(new PinMessage(Ops.CHAT, 1, true))));

        stage.happens(new Posted(List.of(Ops.said(2, BOB, new Body.Pin(1, true)))));
        assertThat(stage.text()).contains("p unpin");
        assertThat(stage.type("p").text()).contains("Unpin this message, for everybody?");
    }

    /// About a message of the same number in another conversation.
    private static ListReaders elsewhere() {
        return new ListReaders(ClientSimulation.CHAT, 1, true, null, 200);
    }

    private static ListReaders readers(long seq, boolean read) {
        return new ListReaders(Ops.CHAT, seq, read, null, 200);
    }

    private static ScreenStage talking(Entry... entries) {
        ClientSimulation life = life(GroupState.NORMAL, null, null, ClientSimulation.PLAIN);
        life.happens(
                new NewestFetched(Ops.CHAT, new Entries(List.of(entries), entries.length, false)));
        return new ScreenStage(life).open(Ops.CHAT);
    }

    private static ClientSimulation life(
            GroupState state,
            @Nullable Reason closed,
            @Nullable Penalty penalty,
            ConversationView view) {
        return caughtUp(1).told(Ops.chat(state, closed, penalty, view));
    }
}
