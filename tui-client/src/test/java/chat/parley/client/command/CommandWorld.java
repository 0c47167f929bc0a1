package chat.parley.client.command;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.DeviceRequest;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FileRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.InvitationRequest;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.NotificationRequest;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.SearchRequest;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.protocol.operation.StorageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the fake server knows: alice, who is signed in, and her conversation with bob.
public final class CommandWorld {
    static final Id WITH_BOB = new Id(77);
    static final Instant MORNING = Instant.parse("2026-11-21T09:41:00Z");
    static final Profile ALICE = new Profile(new Id(1), Profile.Kind.PERSON, "alice", null, null);
    static final Profile BOB = new Profile(new Id(3), Profile.Kind.PERSON, "bob", "Bobby", "hi");

    final FakeFiles files = new FakeFiles();
    private final List<Entry> log = new ArrayList<>();
    /// The applications that wait for alice.
    public List<Application> waiting = List.of(application());

    /// The conversations of alice's groups.
    public List<Conversation> groups = List.of();

    /// What alice prefers.
    volatile Preferences preferences = Preferences.NONE;

    private final Set<String> clientIds = ConcurrentHashMap.newKeySet();

    Entry post(Profile sender, String clientId, Body body) {
        return post(sender, clientId, body, null);
    }

    private synchronized Entry post(
            Profile sender, @Nullable String clientId, Body body, @Nullable Long replyTo) {
        long seq = log.size() + 1L;
        Id id = new Id(1000 + seq);
        Entry entry =
                new Entry(
                        WITH_BOB, seq, id, sender, clientId, MORNING, body, replyTo, null, null,
                        null);
        log.add(entry);
        return entry;
    }

    /// Alice changes a message: it is as the change makes it, and the log tells of it.
    synchronized Entry change(Entry message, Body.Change change) {
        Entry entry = post(ALICE, null, change, null);
        log.set((int) message.seq() - 1, message.changed(entry, ALICE.id()));
        return entry;
    }

    Entry says(Profile sender, String text) {
        return post(sender, sender.name() + "-" + log.size(), new Body.Text(text));
    }

    static Event posted(Entry entry) {
        return new Event.EntryPosted(entry);
    }

    synchronized List<Entry> log() {
        return List.copyOf(log);
    }

    public static Application application() {
        return new Application(
                new Id(900),
                ApplicationKind.FRIEND,
                BOB,
                ALICE,
                "hello",
                ApplicationState.PENDING,
                MORNING,
                null,
                null,
                null);
    }

    /// What mentioned alice while she was away.
    static Notification missed() {
        return new Notification(
                new Id(950),
                NotificationKind.MENTIONED,
                MORNING,
                BOB,
                new GroupReference(new Id(5), "ops"),
                Club.CONVERSATION,
                9L,
                3,
                null,
                null,
                null,
                null);
    }

    Record answer(Request<?> request) {
        return switch (request) {
            case AuthRequest<?> auth -> FakeSignIns.answer(auth);
            case AccountRequest<?> account -> account(account);
            case ApplicationRequest<?> application -> application(application);
            case ConversationRequest<?> conversation -> conversation(conversation);
            case FileRequest<?> file -> files.answer(file);
            case FriendRequest<?> friend -> friend(friend);
            case GroupRequest<?> group -> Club.answer(group);
            case KeyRequest<?> key -> FakeSignIns.answer(key);
            case MessageRequest<?> message -> new FakeMessages(this).answer(message);
            case NotificationRequest.ListNotifications _ ->
                    new NotificationRequest.NotificationsPage(List.of(missed()), false, 1);
            case NotificationRequest.MarkNotifications _ ->
                    new NotificationRequest.NotificationCount(0);
            case SearchRequest<?> search -> FakeSearch.answer(search, log());
            case PresenceRequest<?> _ -> new PresenceRequest.WhoPage(List.of(BOB), false);
            case AuditRequest<?> _,
                    DeviceRequest<?> _,
                    InvitationRequest<?> _,
                    RoleRequest<?> _,
                    SanctionRequest<?> _,
                    ServerRequest<?> _,
                    StorageRequest<?> _ ->
                    throw new Refused(Reason.NOT_FOUND);
        };
    }

    private Record account(AccountRequest<?> request) {
        return switch (request) {
            case AccountRequest.WhoAmI _ ->
                    new Self(
                            ALICE,
                            List.of(new HeldRole("user", "User", "everybody")),
                            List.of(new HeldRight("speak", "write", List.of("user"))),
                            MORNING,
                            1,
                            List.of(),
                            preferences);
            case AccountRequest.SetPreferences(
                            var zone,
                            var language,
                            var hours,
                            var alert,
                            var receipts) -> {
                preferences =
                        new Preferences(
                                zone,
                                language,
                                hours,
                                alert,
                                receipts == null ? preferences.receipts() : receipts);
                yield preferences;
            }
            case AccountRequest.ShowProfile _ -> BOB;
            case AccountRequest.EditProfile(String nickname, String signature, _, _, _) ->
                    new Profile(new Id(1), Profile.Kind.PERSON, "alice", nickname, signature);
            case AccountRequest.CloseAccount _ -> new Done();
            case AccountRequest.ListAccounts _,
                    AccountRequest.ShowAccount _,
                    AccountRequest.RenameAccount _,
                    AccountRequest.DeleteAccount _ ->
                    throw new Refused(Reason.FORBIDDEN);
        };
    }

    private Record application(ApplicationRequest<?> request) {
        return switch (request) {
            case ApplicationRequest.ListApplications _ ->
                    new ApplicationRequest.ApplicationsPage(waiting, false, waiting.size());
            case ApplicationRequest.Accept _ -> throw new Refused(Reason.ALREADY_HANDLED);
            case ApplicationRequest.ApplyFriend _,
                    ApplicationRequest.ApplyGroup _,
                    ApplicationRequest.Refuse _,
                    ApplicationRequest.Cancel _ ->
                    application();
        };
    }

    private synchronized Record conversation(ConversationRequest<?> request) {
        return switch (request) {
            case ConversationRequest.ShowConversationWith(String name) -> with(name);
            case ConversationRequest.ShowConversation _ -> withBob();
            case ConversationRequest.ListConversations _ ->
                    new ConversationsPage(
                            Stream.concat(Stream.of(withBob()), groups.stream()).toList(), false);
            case ConversationRequest.Send(Id id, _, _, _) when id.equals(Club.CONVERSATION) ->
                    throw new Refused(Reason.GROUP_MUTED, new Penalty("deployment", MORNING));
            case ConversationRequest.Send(_, String clientId, Body body, Long replyTo) ->
                    send(clientId, body, replyTo);
            case ConversationRequest.FetchEntries(_, long after, int limit) ->
                    stretch(after, Math.min(limit, 2));
            case ConversationRequest.History(Id id, _, _, _, _) when id.equals(Club.CONVERSATION) ->
                    new Entries(List.of(Club.said(1, "@alice look")), 1, false);
            case ConversationRequest.History(_, Long before, _, _, int limit) ->
                    pageBelow(before == null ? log.size() + 1L : before, limit);
            case ConversationRequest.MarkRead _ -> new Done();
            case ConversationRequest.SetView(
                            _,
                            Boolean hidden,
                            Boolean pinned,
                            var level,
                            _,
                            _,
                            String remark) ->
                    Club.conversation(
                            new ConversationView(
                                    Boolean.TRUE.equals(hidden),
                                    Boolean.TRUE.equals(pinned),
                                    level == null ? NotifyLevel.MENTIONS : level,
                                    null,
                                    null,
                                    remark == null || remark.isEmpty() ? null : remark),
                            List.of());
            case ConversationRequest.ListReaders(_, _, boolean read, _, _) ->
                    new ConversationRequest.ReadersPage(
                            List.of(
                                    read
                                            ? new MessageReader(BOB, true, MORNING, MORNING)
                                            : new MessageReader(ALICE, false, null, null)),
                            1,
                            1,
                            false,
                            preferences.hidesReceipts());
            case ConversationRequest.ShowConversationOf(String group) -> of(group);
            case ConversationRequest.CountUnread _ ->
                    new ConversationRequest.Unread(
                            log.size(), log.isEmpty() ? List.of() : List.of(withBob()));
        };
    }

    private static Conversation of(String group) {
        if (!group.equals("ops")) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return Club.conversation(ConversationView.at(NotifyLevel.ALL), List.of());
    }

    private Conversation with(String name) {
        if (!name.equals("bob")) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return withBob();
    }

    synchronized Conversation withBob() {
        return new Conversation(
                WITH_BOB,
                ConversationKind.PAIR,
                BOB,
                null,
                null,
                new LogSummary(log.size(), MORNING, log.isEmpty() ? null : log.getLast()),
                1,
                new ReadProgress(0, log.size(), false),
                PeerProgress.NONE,
                ConversationView.at(NotifyLevel.ALL));
    }

    private Sent send(String clientId, Body body, @Nullable Long replyTo) {
        if (clientIds.add(clientId)) {
            post(ALICE, clientId, body, replyTo);
        }
        Entry entry =
                log.stream()
                        .filter(each -> clientId.equals(each.clientId()))
                        .findAny()
                        .orElseThrow();
        return new Sent(WITH_BOB, entry.seq(), entry.id(), entry.sentAt());
    }

    private Entries stretch(long after, int limit) {
        List<Entry> entries =
                log.stream().filter(entry -> entry.seq() > after).limit(limit).toList();
        boolean more = !entries.isEmpty() && entries.getLast().seq() < log.size();
        return new Entries(entries, log.size(), more);
    }

    private Entries pageBelow(long before, int limit) {
        long first = Math.max(1, before - limit);
        List<Entry> entries =
                log.stream()
                        .filter(e -> e.seq() >= first && e.seq() < before)
                        .filter(e -> !(e.body() instanceof Body.Change))
                        .toList();
        return new Entries(entries, log.size(), first > 1);
    }

    private static Record friend(FriendRequest<?> request) {
        return switch (request) {
            case FriendRequest.ListFriends _ ->
                    new FriendRequest.FriendsPage(
                            List.of(Friend.unmarked(BOB, WITH_BOB, MORNING)), false);
            case FriendRequest.DeleteFriend _ -> new Done();
            case FriendRequest.MarkFriend(_, var remark, var starred) ->
                    new Friend(
                            BOB,
                            WITH_BOB,
                            MORNING,
                            remark == null || remark.isEmpty() ? null : remark,
                            Boolean.TRUE.equals(starred));
            case FriendRequest.Block _, FriendRequest.Unblock _ -> new Done();
            case FriendRequest.ListBlocked _ -> new FriendRequest.PeoplePage(List.of(BOB), false);
            case FriendRequest.FindPeople _ -> new FriendRequest.PeoplePage(List.of(BOB), false);
        };
    }
}
