package chat.parley.server;

import static chat.parley.server.Asker.*;
import static chat.parley.server.PeopleWorld.refresh;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.GroupState;
import chat.parley.protocol.model.HistoryRule;
import chat.parley.protocol.model.JoinPolicy;
import chat.parley.protocol.model.Rank;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AccountRequest.ShowAccount;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.ListBlocked;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.protocol.operation.KeyRequest.Prolong;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.ListPins;
import chat.parley.protocol.operation.MessageRequest.ListReactions;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.PresenceRequest.Who;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.DeleteRight;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import chat.parley.protocol.operation.RoleRequest.EditRight;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.protocol.operation.RoleRequest.ListRights;
import chat.parley.protocol.operation.RoleRequest.ListRoles;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.SanctionRequest.ListSanctions;
import chat.parley.protocol.operation.ServerRequest.ReloadSettings;
import chat.parley.protocol.operation.ServerRequest.ShowStats;
import chat.parley.protocol.operation.Term;
import chat.parley.server.WalkStage.Scene;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One request of the operation walk, and what each of those who ask is told: nothing but the
/// answer, or the reason of the refusal.
record Allowed(
        BiFunction<Scene, Asker, Request<?>> request, Map<Asker, @Nullable Reason> refusals) {

    private static final Asker[] CREW = {MUTED, MEMBER, GROUP_ADMIN, OWNER};
    private static final Asker[] RANKED = {GROUP_ADMIN, OWNER, ADMINISTRATOR, OPERATOR};
    private static final Asker[] RULING = {OWNER, ADMINISTRATOR, OPERATOR};
    private static final Asker[] HOSTS = {ADMINISTRATOR, OPERATOR};
    private static final Asker[] FRIENDS = {FRIEND, MUTED};
    private static final Asker[] ACQUAINTED = {FRIEND, FORMER, BLOCKED, MUTED};

    /// The public half of a key that nobody holds.
    static final String SSH_KEY =
            "ssh-ed25519 "
                    + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb alice@laptop";

    /// The table of what is allowed to whom.
    static final List<Allowed> TABLE =
            List.of(
                    // signing in
                    open(
                            (_, who) ->
                                    new Register(
                                            "new-" + who.account(), PeopleWorld.PASSWORD, "x")),
                    open((_, who) -> new Login(name(who), PeopleWorld.PASSWORD, "x"))
                            .but(Reason.BANNED, BANNED),
                    open((scene, who) -> refresh(scene.signIn(who))).but(Reason.BANNED, BANNED),
                    open((_, _) -> new Bootstrap("token", "late.comer", PeopleWorld.PASSWORD, "x"))
                            .but(Reason.SETUP_DONE, Asker.values()),
                    open((_, _) -> new AnswerPrompt("alice", "typed", List.of()))
                            .but(Reason.FORBIDDEN, Asker.values()),
                    open((_, _) -> new Prolong("token")).but(Reason.FORBIDDEN, Asker.values()),
                    open((_, _) -> new AssertKey("alice", "f", null))
                            .but(Reason.FORBIDDEN, Asker.values()),
                    own(_ -> new Logout(false)),
                    own(_ -> new ChangePassword(PeopleWorld.PASSWORD, "another password")),
                    own(_ -> new ListDevices()),
                    own(_ -> new IssueToken("script", List.of(TokenRight.READ), 60_000)),
                    own(_ -> new AddKey(SSH_KEY, null)),
                    own(_ -> new CreateLinkCode()),
                    only(Reason.NOT_FOUND, scene -> new RevokeDevice(scene.aliceDevice())),
                    hosts(_ -> new ListSessions("alice", false, null, 10)),
                    hosts(_ -> new EndSessions("alice", null, null, false)),
                    hosts(_ -> new CreateAccount("carla", "one-time code", true, null, false)),
                    hosts(
                            _ ->
                                    new CreateInvitation(
                                            "7K3M-9QXW-2VBT",
                                            1,
                                            new Term(null, 60_000L),
                                            null,
                                            false)),
                    hosts(_ -> new ListInvitations(null, 10)),
                    only(Reason.FORBIDDEN, _ -> new RevokeInvitation(new Id(7), null, false))
                            .but(Reason.NOT_FOUND, HOSTS),
                    hosts(_ -> new SetPassword("alice", "one-time code", true, null, false)),
                    // what a client keeps for its device
                    own(_ -> new KeepTexts(List.of(new TextChange("draft", "walk")))),
                    own(_ -> new ListTexts(null, 10)),
                    // accounts
                    own(_ -> new WhoAmI()),
                    own(_ -> new ShowProfile("alice")),
                    own(_ -> new EditProfile("me", null)),
                    own(_ -> new SetContact("walk@example.org", "+86 138 0013 8000", true)),
                    own(_ -> new SetPreferences("Asia/Shanghai", null)),
                    hosts(
                            _ ->
                                    new ListAccounts(
                                            null,
                                            null,
                                            null,
                                            null,
                                            AccountOrder.NAME,
                                            false,
                                            null,
                                            10)),
                    hosts(_ -> new ShowAccount("alice")),
                    hosts(_ -> new RenameAccount("alice", "alicia", null, false)),
                    hosts(_ -> new DeleteAccount("alice", null, false)),
                    // friends
                    own(_ -> new ListFriends(null, null, 10)),
                    own(_ -> new FindPeople("ali", null, 10)),
                    only(Reason.NOT_FRIENDS, _ -> new DeleteFriend("alice"), FRIENDS),
                    only(Reason.NOT_FRIENDS, _ -> new MarkFriend("alice", "Al", true), FRIENDS),
                    own(_ -> new Block("alice")),
                    own(_ -> new Unblock("alice")),
                    own(_ -> new ListBlocked(null, 10)),
                    // applications
                    own(_ -> new ApplyFriend("alice", null))
                            .but(Reason.ALREADY_FRIENDS, FRIENDS)
                            .but(Reason.NOT_AVAILABLE, BLOCKED),
                    own(_ -> new ApplyGroup("crew", null)).but(Reason.ALREADY_MEMBER, CREW),
                    own(_ -> new ListApplications(Direction.RECEIVED, null, null, 10)),
                    only(Reason.NOT_FOUND, scene -> new Accept(scene.toAlice())),
                    only(Reason.NOT_FOUND, scene -> new Refuse(scene.toAlice())),
                    only(Reason.NOT_FOUND, scene -> new Cancel(scene.toAlice())),
                    only(Reason.NOT_FOUND, scene -> new Accept(scene.toCrew()), GROUP_ADMIN, OWNER),
                    only(Reason.NOT_FOUND, scene -> new Refuse(scene.toCrew()), GROUP_ADMIN, OWNER),
                    only(Reason.NOT_FOUND, scene -> new Cancel(scene.toCrew()))
                            .but(Reason.FORBIDDEN, GROUP_ADMIN, OWNER),
                    // conversations of two
                    own(_ -> new ListConversations(null, 10, false)),
                    own(_ -> new CountUnread()),
                    pair((scene, who) -> new ShowConversation(scene.pair(who))),
                    pair((_, _) -> new ShowConversationWith("alice")),
                    pair((scene, who) -> new History(scene.pair(who), null, null, null, 9)),
                    pair((scene, who) -> new FetchEntries(scene.pair(who), 0, 10)),
                    pair((scene, who) -> new MarkRead(scene.pair(who), 1)),
                    pair((scene, who) -> new SetView(scene.pair(who), true, null, null)),
                    pair((scene, who) -> new ListReaders(scene.pair(who), 1, true, null, 10))
                            .but(Reason.NOT_FRIENDS, FORMER, BLOCKED),
                    pair((scene, who) -> new Send(scene.pair(who), "walk", new Body.Text("hello")))
                            .but(Reason.NOT_FRIENDS, FORMER, BLOCKED)
                            .but(Reason.MUTED, MUTED),
                    // the conversation of a group
                    crew(_ -> new ShowConversationOf("crew")),
                    crew(scene -> new ShowConversation(scene.crew())),
                    crew(scene -> new History(scene.crew(), null, null, null, 9)),
                    crew(scene -> new FetchEntries(scene.crew(), 0, 10)),
                    crew(scene -> new MarkRead(scene.crew(), 9)),
                    crew(scene -> new SetView(scene.crew(), null, true, null)),
                    crew(scene -> new ListReaders(scene.crew(), 9, false, null, 10)),
                    crew(scene -> new Send(scene.crew(), "walk", new Body.Text("hello")))
                            .but(Reason.MUTED, MUTED),
                    // what becomes of messages
                    crew(scene ->
                                    new EditMessage(
                                            scene.crew(), scene.said(), new Body.Text("better")))
                            .but(Reason.FORBIDDEN, MEMBER, GROUP_ADMIN)
                            .but(Reason.MUTED, MUTED),
                    crew(scene -> new RecallMessage(scene.crew(), scene.said()))
                            .but(Reason.FORBIDDEN, MEMBER, MUTED),
                    crew(scene -> new ReactToMessage(scene.crew(), scene.said(), "🎉", true))
                            .but(Reason.MUTED, MUTED),
                    crew(scene -> new PinMessage(scene.crew(), scene.said(), true))
                            .but(Reason.FORBIDDEN, MEMBER)
                            .but(Reason.MUTED, MUTED),
                    crew(scene -> new ShowMessage(scene.crew(), scene.said())),
                    crew(scene -> new ListPins(scene.crew())),
                    pair((scene, who) -> new ListPins(scene.pair(who))),
                    crew(scene -> new ListReactions(scene.crew(), scene.said(), "🎉", null, 10)),
                    // groups
                    own(
                            _ ->
                                    new CreateGroup(
                                            "another",
                                            null,
                                            JoinPolicy.OPEN,
                                            HistoryRule.ALL,
                                            false,
                                            List.of())),
                    own(_ -> new ListGroups(null, 10)),
                    own(_ -> new FindGroups("cre", null, GroupOrder.NAME, null, 10)).and(OPERATOR),
                    own(_ -> new ShowGroup("crew")).and(OPERATOR),
                    only(Reason.FORBIDDEN, _ -> new ListMembers("crew", null, 10), CREW).and(HOSTS),
                    only(Reason.FORBIDDEN, _ -> new EditGroup("crew", "crew2", null, null), RANKED),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new SetPolicy("crew", JoinPolicy.OPEN, null, false),
                            RANKED),
                    state(GroupState.MUTED, RANKED),
                    state(GroupState.DISABLED, HOSTS),
                    state(GroupState.DISSOLVED, RULING),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new TransferGroup("crew", "alice", null, false),
                            RULING),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new SetRank("crew", "alice", Rank.ADMIN, null, false),
                            RULING),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new KickMember("crew", "alice", null, false),
                            RANKED),
                    only(
                                    Reason.FORBIDDEN,
                                    _ -> new KickMember("crew", GROUP_ADMIN.account(), null, false),
                                    RULING)
                            .but(Reason.TO_ONESELF, GROUP_ADMIN),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new MuteMember("crew", "alice", null, null, false),
                            RANKED),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new UnmuteMember("crew", "hushed", null, false),
                            RANKED),
                    only(
                                    Reason.NOT_A_MEMBER,
                                    _ -> new LeaveGroup("crew"),
                                    MUTED,
                                    MEMBER,
                                    GROUP_ADMIN)
                            .but(Reason.OWNER_MUST_STAY, OWNER),
                    only(
                            Reason.FORBIDDEN,
                            _ -> new Invite("crew", "zoe", null),
                            GROUP_ADMIN,
                            OWNER),
                    own(_ -> new Who(null, null, 10)),
                    only(Reason.FORBIDDEN, _ -> new Who("crew", null, 10), CREW).and(HOSTS),
                    // administration
                    hosts(_ -> new ListRoles(null, 10)),
                    hosts(_ -> new CreateRole("walker", "Walker", null, List.of(), null, false)),
                    hosts(_ -> new EditRole("trial", "Longer trial", null, null, null, false)),
                    hosts(_ -> new DeleteRole("trial", null, false)),
                    hosts(
                            _ ->
                                    new AssignRoles(
                                            "alice",
                                            Assignment.ADD,
                                            List.of("trial"),
                                            null,
                                            false)),
                    hosts(_ -> new ListRights(null, 10)),
                    hosts(_ -> new CreateRight("sonde", null, null, false)),
                    hosts(_ -> new EditRight("probe", "For trials", null, false)),
                    hosts(_ -> new DeleteRight("probe", null, false)),
                    hosts(_ -> new Impose("alice", SanctionKind.MUTE, null, "spam", false)),
                    hosts(_ -> new Lift(MUTED.account(), SanctionKind.MUTE, null, false)),
                    hosts(_ -> new ListSanctions(null, null, false, null, 10)),
                    hosts(_ -> new ListAudit(null, null, null, null, null, 10)),
                    hosts(_ -> new ReloadSettings()),
                    hosts(_ -> new ShowStats()));

    private static String name(Asker who) {
        return who == NOBODY || who == OPERATOR ? "alice" : who.account();
    }

    private static Allowed state(GroupState state, Asker... who) {
        return only(Reason.FORBIDDEN, _ -> new SetState("crew", state, null, "walk", false), who);
    }

    /// Open to anyone.
    private static Allowed open(BiFunction<Scene, Asker, Request<?>> request) {
        return new Allowed(request, new EnumMap<>(Asker.class));
    }

    /// Everybody's who has an account and may sign in.
    private static Allowed own(Function<Scene, Request<?>> request) {
        return open((scene, _) -> request.apply(scene))
                .but(Reason.UNAUTHENTICATED, NOBODY, OPERATOR)
                .but(Reason.BANNED, BANNED);
    }

    /// For some of them only.
    ///
    /// @param otherwise what the others are told
    private static Allowed only(
            Reason otherwise, Function<Scene, Request<?>> request, Asker... some) {
        return own(request)
                .but(
                        otherwise,
                        FRIEND,
                        OUTSIDER,
                        FORMER,
                        BLOCKED,
                        MUTED,
                        MEMBER,
                        GROUP_ADMIN,
                        OWNER,
                        ADMINISTRATOR)
                .and(some);
    }

    private static Allowed hosts(Function<Scene, Request<?>> request) {
        return only(Reason.FORBIDDEN, request, HOSTS);
    }

    /// About the conversation with Alice; for who has none, about another's.
    private static Allowed pair(BiFunction<Scene, Asker, Request<?>> request) {
        Allowed rules = only(Reason.NOT_FOUND, _ -> new WhoAmI(), ACQUAINTED);
        return new Allowed(request, rules.refusals);
    }

    private static Allowed crew(Function<Scene, Request<?>> request) {
        return only(Reason.NOT_FOUND, request, CREW);
    }

    private Allowed but(Reason reason, Asker... who) {
        for (Asker one : who) {
            refusals.put(one, reason);
        }
        return this;
    }

    private Allowed and(Asker... who) {
        for (Asker one : who) {
            refusals.remove(one);
        }
        return this;
    }

    /// What somebody is refused with; null if they are not.
    @Nullable Reason refusal(Asker who) {
        return refusals.get(who);
    }

    OperationType operation(Scene scene) {
        return OperationType.of(request.apply(scene, OUTSIDER).getClass());
    }
}
