package chat.parley.admin.command;

import chat.parley.kit.fake.ProgramTest;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.AccountDetail;
import chat.parley.protocol.model.account.AccountSource;
import chat.parley.protocol.model.account.AccountState;
import chat.parley.protocol.model.account.AccountView;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.ContactDetails;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.Invitation;
import chat.parley.protocol.model.account.OwnedDevice;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.RightView;
import chat.parley.protocol.model.account.RoleView;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.model.file.FileRecord;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.model.group.Standing;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.AccountRequest.AccountsPage;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.DeviceRequest;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FileRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.InvitationRequest;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.NotificationRequest;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.SearchRequest;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.protocol.operation.StorageRequest;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What the fake server knows: bob, who is muted, 陈丽, and a group of theirs. Nobody is called
/// `ghost`, and nobody may do anything to `root`.
final class AdminWorld {
    static final Instant MORNING = Instant.parse("2026-11-21T09:41:00Z");
    static final Profile ADMIN = new Profile(new Id(1), Profile.Kind.PERSON, "admin", null, null);
    static final Profile BOB = new Profile(new Id(3), Profile.Kind.PERSON, "bob", "Bobby", null);
    static final Profile CHEN = new Profile(new Id(4), Profile.Kind.PERSON, "陈丽", "小丽", null);
    static final Sanction MUTED =
            new Sanction(
                    new Id(70),
                    BOB,
                    SanctionKind.MUTE,
                    "shouting",
                    "operator",
                    MORNING,
                    MORNING.plusSeconds(3600),
                    null,
                    null);
    static final FileRecord FILE =
            new FileRecord(
                    new Id(96),
                    BOB,
                    "build.log",
                    1_200_000,
                    "text/plain",
                    MORNING,
                    new Id(12),
                    34L);
    private static final Group GROUP =
            new Group(
                    new Id(90),
                    "值班 ops",
                    GroupProfile.about("on call"),
                    CHEN,
                    GroupState.MUTED,
                    null,
                    JoinPolicy.APPROVE,
                    HistoryRule.SINCE_JOINING,
                    2,
                    200,
                    MORNING,
                    MORNING,
                    null,
                    null);

    private AdminWorld() {}

    static Record answer(Request<?> request) {
        if (OperationType.of(request.getClass()).answer() == Change.class) {
            return change(request);
        }
        return switch (request) {
            case AccountRequest<?> account -> account(account);
            case AuthRequest<?> auth -> auth(auth);
            case GroupRequest<?> group -> group(group);
            case RoleRequest<?> role -> role(role);
            case InvitationRequest<?> _ ->
                    new InvitationRequest.InvitationsPage(
                            List.of(
                                    new Invitation(
                                            new Id(95),
                                            "operator",
                                            MORNING,
                                            MORNING.plusSeconds(3600),
                                            3,
                                            1,
                                            List.of("moderator"))),
                            false);
            case SanctionRequest<?> _ -> new SanctionRequest.SanctionsPage(List.of(MUTED), false);
            case AuditRequest<?> _ -> new AuditRequest.AuditPage(List.of(row()), false);
            case SearchRequest.RebuildIndex _ -> new Done();
            case ServerRequest.ReloadSettings _ ->
                    new ServerRequest.Reloaded(
                            List.of("log.level"),
                            List.of("web.listen"),
                            true,
                            List.of("it expires in 3 days"));
            case ServerRequest<?> _ ->
                    new ServerRequest.Stats(
                            "0.1.0", MORNING, 3, 2, 40, 5, 30, 1000, 1.5, 0, 1 << 26, 7, 1_200_000);
            case StorageRequest<?> _ -> new StorageRequest.StoredPage(List.of(FILE), false);
            case ApplicationRequest<?> _,
                    KeyRequest<?> _,
                    MessageRequest<?> _,
                    ConversationRequest<?> _,
                    DeviceRequest<?> _,
                    FriendRequest<?> _,
                    NotificationRequest<?> _,
                    PresenceRequest<?> _,
                    FileRequest<?> _,
                    SearchRequest<?> _ ->
                    throw new Refused(Reason.NOT_FOUND);
        };
    }

    /// Every change names its target first, and says at last whether it is a dry run.
    private static Change change(Request<?> request) {
        Object[] values = values((Record) request);
        String target = Objects.toString(values[0]);
        boolean dryRun = (Boolean) values[values.length - 1];
        if (Set.of("ghost", "nobody").contains(target)) {
            throw new Refused(Reason.NOT_FOUND, Sentence.quoted("nobody is called " + target));
        }
        if (target.equals("root")) {
            throw new Refused(Reason.LAST_ADMINISTRATOR);
        }
        return new Change(!dryRun, "@" + target, "free", "changed", 1, 2);
    }

    private static Object[] values(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> value(record, component))
                .toArray();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return Objects.requireNonNullElse(component.getAccessor().invoke(record), "-");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Record account(AccountRequest<?> request) {
        AccountView bob =
                new AccountView(
                        BOB,
                        AccountSource.LOCAL,
                        MORNING,
                        List.of("user"),
                        List.of(MUTED),
                        AccountState.ACTIVE);
        AccountView chen =
                new AccountView(
                        CHEN,
                        AccountSource.LOCAL,
                        MORNING,
                        List.of("user", "admin"),
                        List.of(),
                        AccountState.ACTIVE);
        return switch (request) {
            case ListAccounts list when list.limit() == 1 ->
                    new AccountsPage(List.of(list.after() == null ? bob : chen), true);
            case ListAccounts list when list.after() == null ->
                    new AccountsPage(List.of(bob), true);
            case ListAccounts _ -> new AccountsPage(List.of(chen), false);
            case AccountRequest.ShowAccount(String name) when name.equals("bob") ->
                    new AccountDetail(
                            bob,
                            List.of(new HeldRight("login", "", List.of("user"))),
                            2,
                            1,
                            1,
                            1,
                            MORNING,
                            "127.0.0.1",
                            new ContactDetails("bob@example.org", "+8613800138000", false));
            case AccountRequest.WhoAmI _ ->
                    new Self(ADMIN, List.of(), List.of(), MORNING, 1, List.of(), Preferences.NONE);
            case AccountRequest.ShowAccount _,
                    AccountRequest.ShowProfile _,
                    AccountRequest.EditProfile _,
                    AccountRequest.SetPreferences _,
                    AccountRequest.RenameAccount _,
                    AccountRequest.CloseAccount _,
                    AccountRequest.DeleteAccount _ ->
                    throw new Refused(Reason.NOT_FOUND);
        };
    }

    private static Record auth(AuthRequest<?> request) {
        return switch (request) {
            case AuthRequest.Login(String name, _, _, _) -> ProgramTest.signedIn(name);
            case AuthRequest.Bootstrap(String token, String name, _, _) -> {
                if (!token.equals("the-setup-token")) {
                    throw new Refused(Reason.WRONG_CREDENTIALS);
                }
                yield ProgramTest.signedIn(name);
            }
            case AuthRequest.ListSessions _ ->
                    new AuthRequest.SessionsPage(
                            List.of(
                                    new OwnedDevice(
                                            CHEN,
                                            new Device(
                                                    new Id(8), "笔记本", false, 1, MORNING, MORNING,
                                                    "::1", MORNING, null, null))),
                            false);
            case AuthRequest.Register _,
                    AuthRequest.Refresh _,
                    AuthRequest.ChangePassword _,
                    AuthRequest.Logout _,
                    AuthRequest.RevokeDevice _,
                    AuthRequest.ListDevices _,
                    AuthRequest.IssueToken _,
                    AuthRequest.SetContact _,
                    AuthRequest.ForgotPassword _,
                    AuthRequest.VerifyEmail _,
                    AuthRequest.ConfirmEmail _,
                    AuthRequest.EndSessions _,
                    AuthRequest.CreateAccount _,
                    AuthRequest.SetPassword _ ->
                    new Done();
        };
    }

    private static Record group(GroupRequest<?> request) {
        return switch (request) {
            case GroupRequest.FindGroups _ -> new GroupRequest.GroupsPage(List.of(GROUP), false);
            case GroupRequest.ShowGroup _ -> GROUP;
            case GroupRequest.ListMembers _ ->
                    new GroupRequest.MembersPage(
                            List.of(new Member(CHEN, new Standing(Rank.OWNER, MORNING, null))),
                            false);
            case GroupRequest.CreateGroup _,
                    GroupRequest.ListGroups _,
                    GroupRequest.EditGroup _,
                    GroupRequest.SetPolicy _,
                    GroupRequest.SetState _,
                    GroupRequest.TransferGroup _,
                    GroupRequest.SetRank _,
                    GroupRequest.KickMember _,
                    GroupRequest.MuteMember _,
                    GroupRequest.UnmuteMember _,
                    GroupRequest.LeaveGroup _,
                    GroupRequest.Invite _ ->
                    throw new Refused(Reason.NOT_FOUND);
        };
    }

    private static Record role(RoleRequest<?> request) {
        return request instanceof RoleRequest.ListRoles
                ? new RoleRequest.RolesPage(
                        List.of(
                                new RoleView(
                                        "user", "User", "", true, List.of("login", "speak"), 9)),
                        false)
                : new RoleRequest.RightsPage(
                        List.of(new RightView("speak", "", true, List.of("user"))), false);
    }

    private static AuditRow row() {
        return new AuditRow(
                new Id(5),
                MORNING,
                "operator",
                "ssh",
                "10.0.0.5",
                "sanction.impose",
                "@陈丽",
                "none",
                "banned until 2030-01-01T00:00:00Z: spam\u001b[31m",
                "spam\u001b[31m",
                "edge\u001b[31m");
    }
}
