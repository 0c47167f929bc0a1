package chat.parley.server;

import chat.parley.protocol.Version;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.DeviceRequest;
import chat.parley.protocol.operation.FileRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.InvitationRequest;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.NotificationRequest;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.SearchRequest;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.protocol.operation.StorageRequest;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.AccountCreation;
import chat.parley.server.account.Accounts;
import chat.parley.server.account.Acquaintances;
import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.account.SignUpHook;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.Audit;
import chat.parley.server.application.Applications;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.auth.SignIns;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.conversation.Conversations;
import chat.parley.server.conversation.GatheredAcks;
import chat.parley.server.conversation.Messages;
import chat.parley.server.conversation.StoredHeads;
import chat.parley.server.device.DeviceTexts;
import chat.parley.server.file.FileAdministration;
import chat.parley.server.file.Files;
import chat.parley.server.friend.Blocks;
import chat.parley.server.friend.DefaultContacts;
import chat.parley.server.friend.Friends;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.DefaultGroups;
import chat.parley.server.group.Groups;
import chat.parley.server.group.Memberships;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.ConversationLog;
import chat.parley.server.log.SavedMessages;
import chat.parley.server.mail.Mailer;
import chat.parley.server.notification.Notifications;
import chat.parley.server.presence.Presence;
import chat.parley.server.role.RoleAdministration;
import chat.parley.server.router.Features;
import chat.parley.server.sanction.Sanctions;
import chat.parley.server.search.Searches;
import chat.parley.server.stats.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes the features, the lowest first: each makes its own parts from the infrastructure and from
/// the features below it.
final class Wiring {
    private final Infrastructure base;
    private final ServerConfig config;
    private final Supplier<Reloaded> reload;
    private final StoredHeads heads;
    private final SetupToken setupToken;
    private final People people;
    private final Administration administration;
    private final Notifications notifications;
    private final Files files;
    private final ConversationLog log;
    private final Friendships friendships;
    private final Groups groups;
    private final Applications applications;
    private final Optional<BotAccount> botAccount;
    private final Mailer mailer;
    private volatile String mailHost;
    private final SignIns signIns;
    private final GatheredAcks acks;
    private final Searches searches;

    Wiring(Infrastructure base, ServerConfig config, Supplier<Reloaded> reload) {
        this.base = base;
        this.config = config;
        this.reload = reload;
        people = People.of(base);
        heads = new StoredHeads(base.database(), people.versions());
        base.ids().startAbove(heads.latest());
        setupToken = new SetupToken(config.data());
        administration = Administration.of(base, setupToken::remove);
        setupToken.prepare(base.database(), administration.administrators());
        AccessControl access = administration.access();
        notifications = new Notifications(base, access, people);
        files =
                Files.in(
                        config.data().resolve("files"),
                        base,
                        access,
                        people.directory(),
                        config.files());
        log =
                ConversationLog.of(
                        base,
                        access,
                        people.directory(),
                        people.versions(),
                        notifications.mentions(),
                        Blocks::blocksPeer,
                        files.attachments());
        acks = new GatheredAcks(base.database(), log.cursors());
        friendships = new Friendships(base, log, people, notifications.notifier());
        groups =
                new Groups(
                        base,
                        administration,
                        people,
                        log,
                        notifications.notifier(),
                        config.groups());
        applications =
                new Applications(
                        base,
                        access,
                        people,
                        friendships,
                        groups,
                        notifications.notifier(),
                        config.applications());
        DefaultGroups defaultGroups = groups.defaultGroups();
        Optional<BotAccount> host = host();
        host.ifPresent(it -> defaultGroups.make(base.database(), it.id()));
        botAccount = host.filter(_ -> config.bot().enabled());
        DefaultContacts defaultContacts =
                new DefaultContacts(
                        config.accounts().defaultContacts(),
                        people.directory(),
                        friendships,
                        access);
        defaultContacts.check(base.database());
        List<SignUpHook> arrivals =
                Stream.concat(botAccount.stream(), Stream.of(defaultContacts, defaultGroups))
                        .toList();
        mailer = new Mailer(config.mail().transport());
        mailHost = mailHost(config);
        signIns =
                new SignIns(
                        base,
                        administration,
                        people,
                        new AccountCreation(base, arrivals),
                        setupToken,
                        config.auth(),
                        trusted(config),
                        mailer,
                        () -> mailHost);
        searches =
                new Searches(
                        base,
                        people.directory(),
                        StorageEngines.derived(config.data(), "search.db", Searches.SCHEMA));
    }

    private static TrustedGateways trusted(ServerConfig config) {
        return TrustedGateways.in(config.ssh().gateways(), config.ssh().authorities() != null);
    }

    /// What the server is called in e-mails: as clients reach it, or else as its e-mails come.
    private static String mailHost(ServerConfig config) {
        return config.web().hosts().stream().findFirst().orElseGet(config.mail()::domain);
    }

    /// Takes up what features can of settings that were read again.
    private void takeUp(ServerConfig read) {
        signIns.trust(trusted(read));
        mailer.use(read.mail().transport());
        mailHost = mailHost(read);
    }

    /// The features of a real server.
    static Services wire(Infrastructure base, ServerConfig config, Supplier<Reloaded> reload) {
        return new Wiring(base, config, reload).services();
    }

    /// The bot's account, which owns the default groups, too, awake or not. The bot itself greets
    /// nobody and has no bot for a friend.
    private Optional<BotAccount> host() {
        boolean isNeeded = config.bot().enabled() || !config.groups().defaultGroups().isEmpty();
        return isNeeded
                ? Optional.of(
                        BotAccount.of(
                                base.database(),
                                people.directory(),
                                new AccountCreation(base, List.of()),
                                friendships,
                                log.messages()))
                : Optional.empty();
    }

    SignIns signIns() {
        return signIns;
    }

    Friendships friendships() {
        return friendships;
    }

    /// The bot, if there is one; it does not listen before it is awake.
    Optional<BotAccount> botAccount() {
        return botAccount;
    }

    Services services() {
        Features features = features();
        if (config.demo()) {
            new DemoWorld(people.directory(), features, setupToken).makeOnce();
        }
        return new Services(
                features,
                administration.access(),
                signIns.authentication(),
                signIns.gate(),
                signIns.ssh(),
                signIns.gateways(),
                heads,
                acks,
                botAccount,
                files,
                searches::follow,
                this::takeUp,
                this::close);
    }

    private Features features() {
        AccessControl access = administration.access();
        Directory directory = people.directory();
        ServerOperations operations =
                new ServerOperations(new Statistics(base, Version.NUMBER), reload);
        return Features.registry()
                .add(AccountRequest.class, accounts()::answer)
                .add(ApplicationRequest.class, applications::answer)
                .add(AuditRequest.class, new Audit(base, directory)::answer)
                .add(AuthRequest.class, signIns::answer)
                .add(
                        ConversationRequest.class,
                        new Conversations(base, access, log, directory)::answer)
                .add(
                        MessageRequest.class,
                        new Messages(base, access, log, directory, config.messages())::answer)
                .add(DeviceRequest.class, new DeviceTexts(base.database(), access)::answer)
                .add(FileRequest.class, files::answer)
                .add(FriendRequest.class, new Friends(base, access, friendships, people)::answer)
                .add(GroupRequest.class, groups.operations(applications)::answer)
                .add(InvitationRequest.class, signIns.invitations()::answer)
                .add(KeyRequest.class, signIns::answerOnKeys)
                .add(NotificationRequest.class, notifications::answer)
                .add(
                        PresenceRequest.class,
                        new Presence(base, friendships, groups.queries(), directory)::answer)
                .add(
                        RoleRequest.class,
                        new RoleAdministration(
                                        base, administration, people, notifications.notifier())
                                ::answer)
                .add(
                        SanctionRequest.class,
                        new Sanctions(
                                        base,
                                        administration,
                                        people,
                                        notifications.notifier(),
                                        List.of(applications))
                                ::answer)
                .add(SearchRequest.class, searches::answer)
                .add(ServerRequest.class, operations::answer)
                .add(
                        StorageRequest.class,
                        new FileAdministration(base, administration, people, log.edits(), files)
                                ::answer)
                .complete();
    }

    private Accounts accounts() {
        Memberships memberships = groups.memberships();
        SavedMessages saved = new SavedMessages(base.database(), base.ids(), people.directory());
        Acquaintances acquaintances =
                new Acquaintances(
                        signIns::lastSeen,
                        friendships,
                        (sql, account) ->
                                Stream.concat(
                                                friendships.around(sql, account).stream(),
                                                memberships.around(sql, account).stream())
                                        .toList(),
                        friendships::count,
                        memberships::count,
                        signIns::owner);
        return new Accounts(
                base,
                administration,
                people,
                acquaintances,
                config.accounts(),
                List.of(
                        memberships,
                        applications,
                        friendships,
                        notifications,
                        signIns,
                        saved::deleted,
                        files));
    }

    private void close() {
        searches.close();
        files.close();
        acks.close();
        signIns.close();
        mailer.close();
    }
}
