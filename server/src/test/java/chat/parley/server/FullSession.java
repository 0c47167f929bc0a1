package chat.parley.server;

import static chat.parley.server.PeopleWorld.refresh;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
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
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
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
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.ListFiles;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
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
import chat.parley.protocol.operation.MessageRequest.ListSaved;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.MarkNotifications;
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
import chat.parley.protocol.operation.SearchRequest.RebuildIndex;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import chat.parley.protocol.operation.ServerRequest.ReloadSettings;
import chat.parley.protocol.operation.ServerRequest.ShowStats;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import chat.parley.protocol.operation.StorageRequest.SetQuota;
import chat.parley.protocol.operation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// People who do everything there is to do, through one door; keeps what they were told, and what
/// nobody else may learn.
final class FullSession {
    static final String WORDS = "just between the two of us";
    private static final String OLD_PASSWORD = "an old passphrase";
    private static final String NEW_PASSWORD = "a newer passphrase";
    private static final String WRONG_PASSWORD = "nearly a passphrase";
    private static final String CODE = "abcd-efgh-once";
    private static final String INVITATION = "7K3M-9QXW-2VBT";

    private final Asking door;
    private final Set<String> asked = new TreeSet<>();
    private final List<String> secrets =
            new ArrayList<>(List.of(OLD_PASSWORD, NEW_PASSWORD, WRONG_PASSWORD, CODE, INVITATION));

    FullSession(Asking door) {
        this.door = door;
    }

    /// The names of the operations that were asked for.
    Set<String> asked() {
        return asked;
    }

    List<String> received() {
        return door.received();
    }

    /// Passwords and tokens.
    String[] secrets() {
        return secrets.toArray(String[]::new);
    }

    void play() {
        SignedIn alice = register("alice");
        SignedIn bob = register("bob");
        SignedIn phone = renewed(signIn(new Login("alice", OLD_PASSWORD, "phone")));
        lookAround(alice);
        Id conversation = befriend(alice, bob);
        talk(alice, bob, conversation);
        exchangeFiles(alice, bob, conversation);
        gather(alice, bob);
        administer();
        leave(alice, bob, phone);
    }

    SignedIn register(String name) {
        return signIn(new Register(name, OLD_PASSWORD, "laptop"));
    }

    Profile profile(SignedIn as, String name) {
        return ask(as, new ShowProfile(name));
    }

    private SignedIn renewed(SignedIn signedIn) {
        return signIn(refresh(signedIn));
    }

    private SignedIn signIn(Request<SignedIn> request) {
        SignedIn signedIn = ask(null, request);
        secrets.add(signedIn.accessToken());
        secrets.add(refresh(signedIn).refreshToken());
        return signedIn;
    }

    private void lookAround(SignedIn alice) {
        ask(alice, new WhoAmI());
        ask(alice, new EditProfile("Ali", "hello"));
        ask(alice, new SetContact("ali@example.org", null, true));
        ask(alice, new SetPreferences("Asia/Shanghai", Language.CHINESE));
        ask(alice, new ListDevices());
        secrets.add(ask(alice, new IssueToken("backup", List.of(TokenRight.READ), 60_000)).token());
        ask(alice, new AddKey(Allowed.SSH_KEY, "laptop"));
        ask(alice, new KeepTexts(List.of(new TextChange("draft", "hello"))));
        ask(alice, new ListTexts(null, 10));
        secrets.add(ask(alice, new CreateLinkCode()).code());
        ask(alice, new FindPeople("bo", null, 10));
        profile(alice, "bob");
        refused(null, new Login("alice", WRONG_PASSWORD, "elsewhere"));
        refused(null, new ForgotPassword("alice"));
        refused(alice, new VerifyEmail(WRONG_PASSWORD));
        refused(alice, new ConfirmEmail(CODE));
        refused(null, new Refresh(WRONG_PASSWORD));
        refused(null, new AssertKey("alice", "f", null));
        refused(null, new AnswerPrompt("alice", WRONG_PASSWORD, List.of()));
        refused(null, new Prolong(WRONG_PASSWORD));
    }

    private Id befriend(SignedIn alice, SignedIn bob) {
        ask(alice, new Cancel(ask(alice, new ApplyFriend("bob", "it is me")).id()));
        ask(bob, new Refuse(ask(register("cleo"), new ApplyFriend("bob", null)).id()));
        Id application = ask(alice, new ApplyFriend("bob", "me again")).id();
        ask(bob, new ListApplications(Direction.RECEIVED, null, null, 10));
        Id conversation = ask(bob, new Accept(application)).conversation();
        Id newest =
                ask(bob, new ListNotifications(false, null, 10)).notifications().getFirst().id();
        ask(bob, new MarkNotifications(newest, NotificationState.READ));
        ask(bob, new ListFriends(null, null, 10));
        ask(bob, new MarkFriend("alice", "Alice from ops", true));
        ask(bob, new Block("cleo"));
        ask(bob, new ListBlocked(null, 10));
        ask(bob, new Unblock("cleo"));
        return Objects.requireNonNull(conversation);
    }

    private void talk(SignedIn alice, SignedIn bob, Id conversation) {
        ask(alice, new Send(conversation, "c1", new Body.Text(WORDS)));
        ask(bob, new ListConversations(null, 10, false));
        ask(bob, new ShowConversation(conversation));
        ask(bob, new ShowConversationWith("alice"));
        ask(bob, new CountUnread());
        ask(bob, new History(conversation, null, null, null, 10));
        ask(bob, new FetchEntries(conversation, 0, 10));
        ask(bob, new MarkRead(conversation, 2));
        ask(bob, new SearchMessages(WORDS, conversation, "Asia/Shanghai", null, 10));
        ask(alice, new ListReaders(conversation, 2, true, null, 10));
        ask(bob, new SetView(conversation, null, true));
        ask(alice, new EditMessage(conversation, 2, new Body.Text("other " + WORDS)));
        ask(bob, new ReactToMessage(conversation, 2, "🎉", true));
        ask(bob, new ListReactions(conversation, 2, "🎉", null, 10));
        ask(bob, new PinMessage(conversation, 2, true));
        ask(bob, new ListPins(conversation));
        ask(bob, new SaveMessage(conversation, 2, true));
        ask(bob, new ListSaved(null, 10));
        ask(bob, new ShowMessage(conversation, 2));
        ask(alice, new RecallMessage(conversation, 2));
    }

    private void exchangeFiles(SignedIn alice, SignedIn bob, Id conversation) {
        Id dropped = ask(alice, new CreateFile("b.txt", 5L, null, false)).file();
        ask(alice, new ShowProgress(dropped));
        ask(alice, new DiscardFile(dropped));
        Id file = ask(alice, new CreateFile("a.txt", 1L, null, false)).file();
        Attachment whole =
                Objects.requireNonNull(
                        ask(alice, new WriteFile(file, 0, "YQ==", false)).attachment());
        ask(alice, new Send(conversation, "c2", new Body.Files(WORDS, List.of(whole))));
        ask(bob, new ListFiles(conversation, null, 10));
        ask(bob, new ShowFile(file));
        ask(bob, new ReadFile(file, 0, false));
    }

    private void gather(SignedIn alice, SignedIn bob) {
        ask(
                alice,
                new CreateGroup("crew", WORDS, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of()));
        ask(bob, new ApplyGroup("crew", WORDS));
        List<Request<?>> byTheOwner =
                List.of(
                        new Invite("crew", "cleo", WORDS),
                        new EditGroup("crew", null, "", null),
                        new SetPolicy("crew", JoinPolicy.APPROVE, WORDS, false),
                        new SetRank("crew", "bob", Rank.ADMIN, WORDS, false),
                        new MuteMember("crew", "bob", null, WORDS, false),
                        new UnmuteMember("crew", "bob", WORDS, false),
                        new KickMember("crew", "bob", WORDS, true),
                        new TransferGroup("crew", "bob", WORDS, true),
                        new SetState("crew", GroupState.MUTED, null, WORDS, false));
        byTheOwner.forEach(request -> ask(alice, request));
        List<Request<?>> byAMember =
                List.of(
                        new ListGroups(null, 10),
                        new FindGroups("cr", null, GroupOrder.NAME, null, 10),
                        new ShowGroup("crew"),
                        new ShowConversationOf("crew"),
                        new ListMembers("crew", null, 10),
                        new Who("crew", null, 10),
                        new LeaveGroup("crew"));
        byAMember.forEach(request -> ask(bob, request));
    }

    private void administer() {
        secrets.add(door.setupToken());
        SignedIn admin = signIn(new Bootstrap(door.setupToken(), "admin", OLD_PASSWORD, "desk"));
        List<Request<?>> all =
                List.of(
                        new CreateRight("print", WORDS, WORDS, false),
                        new EditRight("print", WORDS, WORDS, false),
                        new CreateRole("office", "Office", WORDS, List.of("print"), WORDS, false),
                        new EditRole("office", "Bureau", null, null, WORDS, false),
                        new AssignRoles("cleo", Assignment.SET, List.of("user"), WORDS, false),
                        new ListRoles(null, 10),
                        new ListRights(null, 10),
                        new DeleteRole("office", WORDS, false),
                        new DeleteRight("print", WORDS, false),
                        new Impose("cleo", SanctionKind.MUTE, null, WORDS, false),
                        new ListSanctions(null, null, false, null, 10),
                        new Lift("cleo", SanctionKind.MUTE, WORDS, false),
                        new ListAccounts(
                                null, null, null, null, AccountOrder.NAME, false, null, 10),
                        new ShowAccount("cleo"),
                        new CreateAccount("dora", OLD_PASSWORD, false, WORDS, false),
                        new SetPassword("dora", CODE, true, WORDS, false),
                        new CreateInvitation(INVITATION, 1, new Term(null, 60_000L), WORDS, false),
                        new ListInvitations(null, 10),
                        new ListSessions(null, false, null, 10),
                        new EndSessions("cleo", null, WORDS, false),
                        new ListAudit(null, null, null, null, null, 10),
                        new ReloadSettings(),
                        new RebuildIndex(),
                        new ListStored(null, null, null, 10),
                        new SetQuota("cleo", 1_000L, WORDS, false),
                        new ShowStats());
        all.forEach(request -> ask(admin, request));
        Id invitation = ask(admin, new ListInvitations(null, 1)).invitations().getFirst().id();
        ask(admin, new RevokeInvitation(invitation, WORDS, false));
        Id file = ask(admin, new ListStored(null, null, null, 1)).files().getFirst().id();
        ask(admin, new DeleteStored(file, WORDS, false));
        refused(null, new Login("dora", CODE, "laptop"));
        SignedIn dora = signIn(new Login("dora", CODE, "laptop", NEW_PASSWORD));
        refused(dora, new CloseAccount(WRONG_PASSWORD));
        ask(admin, new RenameAccount("dora", "theodora", WORDS, false));
        ask(admin, new DeleteAccount("theodora", WORDS, false));
    }

    private void leave(SignedIn alice, SignedIn bob, SignedIn phone) {
        ask(bob, new DeleteFriend("alice"));
        ask(alice, new RevokeDevice(phone.device()));
        refused(phone, new WhoAmI());
        refused(alice, new ChangePassword(WRONG_PASSWORD, NEW_PASSWORD));
        ask(alice, new ChangePassword(OLD_PASSWORD, NEW_PASSWORD));
        SignedIn elsewhere = signIn(new Login("alice", NEW_PASSWORD, "elsewhere"));
        ask(elsewhere, new Logout(true));
        // a connection that is open is ended just after the answer
        await().untilAsserted(() -> refused(alice, new WhoAmI()));
    }

    private <A extends Record> A ask(@Nullable SignedIn as, Request<A> request) {
        asked.add(OperationType.of(request.getClass()).name());
        return door.ask(as, request);
    }

    private void refused(@Nullable SignedIn as, Request<?> request) {
        assertThatThrownBy(() -> ask(as, request)).isInstanceOf(RuntimeException.class);
    }

    /// A way to the server.
    interface Asking extends AutoCloseable {
        <A extends Record> A ask(@Nullable SignedIn as, Request<A> request);

        /// What makes the first administrator; there only while there is none.
        String setupToken();

        /// JSON, as it came.
        List<String> received();

        @Override
        void close();
    }
}
