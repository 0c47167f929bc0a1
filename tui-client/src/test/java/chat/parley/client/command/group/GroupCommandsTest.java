package chat.parley.client.command.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.command.Club;
import chat.parley.client.command.CommandTest;
import chat.parley.client.command.CommandWorld;
import chat.parley.kit.console.ExitCode;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Term;
import chat.parley.protocol.wire.ServerFrame;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCommandsTest extends CommandTest {

    @BeforeEach
    void beSignedIn() {
        signIn();
    }

    @Test
    @Tag("A28")
    @Tag("C16")
    void aGroupIsCreatedWithItsMembers() {
        String[] create = {
            "group", "create", "#ops", "@bob", "carol", "--intro", "on call", "--join", "open"
        };
        assertThat(parley(create)).isZero();
        assertThat(console.complained()).isEqualTo("asked, and members once they accept: @carol\n");
        assertThat(server.requests())
                .first()
                .isEqualTo(
                        new CreateGroup(
                                "ops",
                                "on call",
                                JoinPolicy.OPEN,
                                HistoryRule.SINCE_JOINING,
                                false,
                                List.of("bob", "carol")));
        assertThat(console.printed()).startsWith("#ops\n").contains("you         owner");
    }

    @Test
    @Tag("A26")
    void groupsAreListedFoundAndShown() {
        assertThat(parley("group", "list")).isZero();
        assertThat(console.printed()).startsWith("#ops  2 of 200  by approval  muted until");
        assertThat(parley("group", "find", "op", "--state", "muted", "-o", "json")).isZero();
        assertThat(console.printed()).contains("\"state\":\"muted\"");
        assertThat(parley("group", "show", "ops")).isZero();
        assertThat(console.printed()).contains("joining     by approval", "history     since join");
        assertThat(parley("group", "show", "#nowhere")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    @Tag("A27")
    void membersAreListedWithTheirRank() {
        assertThat(parley("group", "members", "#ops")).isZero();
        assertThat(console.printed()).contains("@alice  owner  since", "@bob (Bobby)  member");
    }

    @Test
    @Tag("D20")
    @Tag("D21")
    void aGroupIsRunByItsOwner() {
        assertThat(parley("group", "edit", "#ops", "--name", "#night", "--history", "all"))
                .isZero();
        assertThat(parley("group", "policy", "ops", "closed")).isZero();
        assertThat(parley("group", "promote", "#ops", "@bob")).isZero();
        assertThat(parley("group", "demote", "#ops", "bob")).isZero();
        assertThat(parley("group", "transfer", "#ops", "bob", "--yes")).isZero();
        assertThat(parley("group", "invite", "#ops", "@bob", "-m", "come")).isZero();
        assertThat(server.requests())
                .containsExactly(
                        new EditGroup("ops", "night", null, HistoryRule.ALL),
                        new SetPolicy("ops", JoinPolicy.CLOSED, null, false),
                        new SetRank("ops", "bob", Rank.ADMIN, null, false),
                        new SetRank("ops", "bob", Rank.MEMBER, null, false),
                        new TransferGroup("ops", "bob", null, false),
                        new Invite("ops", "bob", "come"));
    }

    @Test
    @Tag("A29")
    @Tag("D22")
    void membersAreKickedAndMutedWithReasonAndEnd() {
        assertThat(parley("group", "mute", "#ops", "bob", "--for", "2h30m", "--reason", "spam"))
                .isZero();
        assertThat(parley("group", "unmute", "#ops", "bob")).isZero();
        assertThat(parley("group", "kick", "#ops", "bob", "--reason", "spam", "--dry-run"))
                .isZero();
        assertThat(server.requests())
                .containsExactly(
                        new MuteMember("ops", "bob", new Term(null, 9_000_000L), "spam", false),
                        new UnmuteMember("ops", "bob", null, false),
                        new KickMember("ops", "bob", "spam", true));
    }

    @Test
    void aStateHasAnEndAndCanBeTriedDry() {
        Instant end = Instant.parse("2099-12-24T18:00:00Z");
        String until = end.toString();
        assertThat(parley("group", "state", "#ops", "muted", "--until", until)).isZero();
        assertThat(parley("group", "state", "#ops", "dissolved", "--dry-run")).isZero();
        assertThat(server.requests())
                .containsExactly(
                        new SetState("ops", GroupState.MUTED, new Term(end, null), null, false),
                        new SetState("ops", GroupState.DISSOLVED, null, null, true));
        assertThat(console.printed())
                .isEqualTo(
                        """
                        #ops: nothing to change, it is muted
                        would change #ops: muted -> dissolved  (accounts: 2, live connections: 1)
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state #ops dissolved", "transfer #ops bob"})
    void whatCannotBeTakenBackWantsToBeMeant(String change) {
        String[] line = ("group " + change).split(" ");
        assertThat(parley(line)).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--yes");
        assertThat(server.requests()).isEmpty();

        console.typing().reading("n\n");
        assertThat(parley(line)).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained()).contains("Go on? [y/N]", "nothing was changed");
        assertThat(server.requests())
                .singleElement()
                .satisfies(only -> assertThat(only.toString()).contains("dryRun=true"));
    }

    @Test
    void whoSaysYesIsBelieved() {
        console.typing().reading("y\n");
        assertThat(parley("group", "state", "#ops", "dissolved")).isZero();
        assertThat(server.requests())
                .containsExactly(
                        new SetState("ops", GroupState.DISSOLVED, null, null, true),
                        new SetState("ops", GroupState.DISSOLVED, null, null, false));
        assertThat(console.printed()).startsWith("would change #ops").contains("\n#ops: muted");
    }

    @Test
    void anOwnerIsToldWhyTheyCannotLeave() {
        assertThat(parley("group", "leave", "#ops")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained()).contains("OWNER_MUST_STAY");
    }

    @Test
    @Tag("A18")
    void oneAppliesToAGroup() {
        assertThat(parley("apply", "group", "#ops", "-m", "hello")).isZero();
        assertThat(server.requests())
                .containsExactly(new ShowGroup("ops"), new ApplyGroup("ops", "hello"));
        assertThat(console.complained()).isEmpty();
    }

    @Test
    void whatAGroupAsksIsSaidBeforeTheAnswerGoesOff() {
        assertThat(parley("apply", "group", "night-shift", "-m", "hello")).isZero();
        assertThat(console.complained()).contains("the group asks: Which shift?");
        assertThat(server.requests()).contains(new ApplyGroup("night-shift", "hello"));
    }

    @Test
    void whoeverSitsThereIsAskedForTheAnswer() {
        console.typing().reading("the late one\n");
        assertThat(parley("apply", "group", "night-shift")).isZero();
        assertThat(console.complained()).contains("Which shift?", "Your answer:");
        assertThat(server.requests()).contains(new ApplyGroup("night-shift", "the late one"));
    }

    @Test
    @Tag("A23")
    void applicationsOfAllKindsAreDecidedByPersonGroupOrId() {
        world.waiting =
                List.of(
                        Club.application(new Id(901), ApplicationKind.GROUP),
                        CommandWorld.application());
        assertThat(parley("applications", "list")).isZero();
        assertThat(console.printed()).startsWith("901  @bob (Bobby) to #ops  pending");
        assertThat(parley("applications", "refuse", "#ops")).isZero();
        assertThat(server.requests()).contains(new ApplicationRequest.Refuse(new Id(901)));
        assertThat(parley("applications", "refuse", "@bob")).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("name one of 901, 900");
    }

    @Test
    void anInvitationSaysIntoWhat() {
        world.waiting = List.of(Club.application(new Id(902), ApplicationKind.INVITATION));
        assertThat(parley("applications", "list")).isZero();
        assertThat(console.printed()).startsWith("902  @bob (Bobby) to @alice into #ops");
    }

    @Test
    @Tag("A66")
    void aRefusalNamesReasonAndEnd() {
        assertThat(parley("send", "#ops", "hello")).isEqualTo(ExitCode.REFUSED);
        assertThat(console.complained())
                .contains("The group is muted. Reason: deployment. It ends at 2026-11-21")
                .contains("(GROUP_MUTED)");
    }

    @Test
    @Tag("C30")
    void bothSetsOfReadersAreListed() {
        assertThat(parley("readers", "#ops", "4")).isZero();
        assertThat(console.printed())
                .startsWith("read by 1\n  @bob (Bobby)  read 2026-11-21 ")
                .contains("  delivered 2026-11-21 ")
                .endsWith("\nnot read by 1\n  @alice\n");
        assertThat(parley("readers", "#ops", "4", "-o", "json")).isZero();
        assertThat(console.printed())
                .contains("\"read\":true,\"held\":true,\"heldAt\":\"2026-11-21T09:41:00Z\"")
                .contains("\"readAt\":\"2026-11-21T09:41:00Z\"")
                .contains("\"read\":false,\"held\":false}");
    }

    @Test
    void whoIsThereOfFriendsOrOfAGroup() {
        assertThat(parley("who")).isZero();
        assertThat(parley("who", "#ops")).isZero();
        assertThat(server.requests())
                .containsExactly(
                        new PresenceRequest.Who(null, null, 200),
                        new PresenceRequest.Who("ops", null, 200));
    }

    @Test
    @Tag("A16")
    void searchingFindsPeopleAndGroups() {
        assertThat(parley("search", "o")).isZero();
        assertThat(console.printed()).startsWith("@bob (Bobby)\n#ops");
        assertThat(parley("search", "o", "-o", "json")).isZero();
        assertThat(console.printed()).contains("{\"person\":{").contains("{\"group\":{");
    }

    @Test
    @Tag("A35")
    @Tag("B16")
    void conversationsAreHiddenPinnedAndQuieted() {
        assertThat(parley("conversations", "hide", "#ops")).isZero();
        assertThat(parley("conversations", "notify", "#ops", "none")).isZero();
        assertThat(parley("conversations", "notify", "#ops", "none", "--for", "1h")).isZero();
        assertThat(parley("conversations", "notify", "#ops", "all", "--for", "1h"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(parley("conversations", "unpin", "#ops")).isZero();
        assertThat(parley("conversations", "--hidden")).isZero();
        assertThat(server.requests())
                .contains(
                        new SetView(Club.CONVERSATION, true, null),
                        new SetView(Club.CONVERSATION, null, null, NotifyLevel.NONE, null),
                        new SetView(
                                Club.CONVERSATION, null, null, null, new Term(null, 3_600_000L)),
                        new SetView(Club.CONVERSATION, null, false),
                        new ListConversations(null, 200, true));
        assertThat(console.printed())
                .contains("#ops  members: 2, muted")
                .contains("  quiet")
                .contains("read only: The group is muted.");
    }

    @Test
    @Tag("A26")
    void aGroupIsGivenANameOfOnesOwn() {
        assertThat(parley("group", "remark", "#ops", "Night shift")).isZero();
        assertThat(parley("group", "remark", "ops")).isZero();
        assertThat(parley("group", "remark", "#ops", "Night shift", "-o", "json")).isZero();

        assertThat(server.requests())
                .contains(
                        SetView.remark(Club.CONVERSATION, "Night shift"),
                        SetView.remark(Club.CONVERSATION, ""));
        assertThat(console.printed())
                .startsWith("you call #ops: Night shift\n#ops has no remark any more\n{")
                .contains("\"remark\":\"Night shift\"");
    }

    @Test
    @Tag("A26")
    void theListShowsWhatOneCallsAGroup() {
        ConversationView view =
                new ConversationView(false, false, NotifyLevel.ALL, null, null, "Night shift");
        world.groups = List.of(Club.conversation(view, List.of()));

        assertThat(parley("group", "list")).isZero();

        assertThat(console.printed()).startsWith("#ops (Night shift)  2 of 200  by approval");
    }

    @Test
    @Tag("C40")
    void whatNamesOneselfIsMarked() {
        assertThat(parley("history", "#ops")).isZero();
        assertThat(console.printed()).endsWith("Bobby @bob: [@you] @alice look\n");
    }

    @Test
    @Tag("C40")
    void mentionsAreInTheJsonOfListen() {
        CompletableFuture<Integer> code = listening("#ops", "--count", "1", "-o", "json");
        server.push(new Event.EntryPosted(Club.said(1, "@alice look")));
        assertThat(code.join()).isZero();
        assertThat(console.printed()).contains("\"mentions\":[\"1\"]");
    }

    @Test
    void listeningToAGroupEndsWhenOneIsNoLongerInIt() {
        CompletableFuture<Integer> code = listening("#ops");
        await().until(() -> server.requests().size() == 1 && server.connections() == 1);
        server.push(new Event.EntryPosted(Club.said(1, "bye")));
        await().until(() -> console.printed().contains("bye"));
        server.push(new Event.ConversationLeft(Club.CONVERSATION, 2));
        assertThat(code.join()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(console.complained()).contains("no longer belong to #ops");
    }

    @Test
    @Tag("A5")
    void listeningTellsReasonAndEndOfABan() {
        CompletableFuture<Integer> code = listening("#ops");
        server.send(
                new ServerFrame.Closing(
                        Reason.BANNED,
                        Reason.BANNED.text(Language.ENGLISH),
                        new Penalty("advertising", null)));
        server.dismiss(4403, "");
        assertThat(code.join()).isEqualTo(ExitCode.NOT_ALLOWED);
        assertThat(console.complained())
                .contains("Reason: advertising. It stands until it is lifted. (BANNED)");
    }

    private CompletableFuture<Integer> listening(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "listen";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> parley(line));
        code.orTimeout(20, TimeUnit.SECONDS);
        await().until(
                        () ->
                                server.requests().stream()
                                        .anyMatch(ConversationRequest.class::isInstance));
        return code;
    }
}
