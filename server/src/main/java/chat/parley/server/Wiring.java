package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Version;
import chat.parley.server.account.AccountChanges;
import chat.parley.server.account.AccountCreation;
import chat.parley.server.account.AccountRecords;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Accounts;
import chat.parley.server.account.Directory;
import chat.parley.server.account.ProfileEdits;
import chat.parley.server.account.SignUpHook;
import chat.parley.server.administration.Audit;
import chat.parley.server.application.Announcements;
import chat.parley.server.application.ApplicationRules;
import chat.parley.server.application.ApplicationViews;
import chat.parley.server.application.Applications;
import chat.parley.server.application.Decisions;
import chat.parley.server.auth.SignIns;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.conversation.Conversations;
import chat.parley.server.conversation.GatheredAcks;
import chat.parley.server.conversation.StoredHeads;
import chat.parley.server.friend.Friends;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.DefaultGroups;
import chat.parley.server.group.GroupNews;
import chat.parley.server.group.GroupReader;
import chat.parley.server.group.JoinRules;
import chat.parley.server.group.Memberships;
import chat.parley.server.log.ConversationChanges;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.ReadCursors;
import chat.parley.server.log.Recipients;
import chat.parley.server.log.Stays;
import chat.parley.server.log.Views;
import chat.parley.server.presence.Presence;
import chat.parley.server.role.RoleAdministration;
import chat.parley.server.router.Features;
import chat.parley.server.sanction.Sanctions;
import chat.parley.server.stats.Statistics;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the features, the lowest first, and hands each what it stands on.
final class Wiring {
    private final Infrastructure base;
    private final Directory people;
    private final AccountVersions versions;
    private final StoredHeads heads;
    private final Administration administration;
    private final MessageLog log;
    private final GatheredAcks acks;
    private final Conversations conversations;
    private final Friendships friendships;
    private final Memberships memberships;
    private final Applications applications;
    private final GroupWiring groups;
    private final Optional<BotAccount> botAccount;
    private final SignIns signIns;

    Wiring(Infrastructure base) {
        this.base = base;
        people = new Directory(base.database());
        versions = new AccountVersions(base.ids());
        heads = new StoredHeads(base.database(), versions);
        base.ids().startAbove(heads.latest());
        administration = new Administration(base);

        Recipients recipients = new Recipients();
        ConversationChanges changes = new ConversationChanges(base.ids(), recipients, base.bus());
        Stays stays = new Stays(base.ids(), base.clock(), recipients, changes);
        log =
                new MessageLog(
                        base.ids(),
                        base.clock(),
                        recipients,
                        people,
                        base.bus(),
                        administration.access());
        ReadCursors cursors = new ReadCursors(base.ids(), base.bus(), versions);
        Views views = new Views(versions, changes);
        acks = new GatheredAcks(base.database(), cursors);
        conversations =
                new Conversations(
                        base.database(),
                        administration.access(),
                        base.clock(),
                        log,
                        cursors,
                        views,
                        people);

        friendships = new Friendships(log, stays, versions, people, base.bus(), base.clock());
        GroupNews news = new GroupNews(log, changes, people);
        memberships = new Memberships(stays, news, versions, base.bus(), base.clock());
        groups = new GroupWiring(base, administration, people, stays, news, memberships);
        applications = applications();
        DefaultGroups defaultGroups = groups.defaultGroups();
        Optional<BotAccount> host = host();
        host.ifPresent(it -> defaultGroups.make(base.database(), it.id()));
        botAccount = host.filter(_ -> base.config().bot().enabled());
        signIns =
                signIns(
                        registry(
                                Stream.concat(botAccount.stream(), Stream.of(defaultGroups))
                                        .toList()));
    }

    /// The features of a real server.
    static Services wire(Infrastructure base) {
        return new Wiring(base).services();
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
        Accounts accounts = accounts();
        RoleAdministration roles = administration.roles(people, versions);
        Sanctions sanctions = administration.sanctions(people, versions, List.of(applications));
        Audit audit = new Audit(base.database(), people);
        Friends friends =
                new Friends(base.database(), administration.access(), friendships, people);
        Presence presence =
                new Presence(base.database(), friendships, groups.queries(), base.live(), people);
        ServerOperations operations = new ServerOperations(statistics(), base.reload());
        Features features =
                new Features(
                        accounts::answer,
                        applications::answer,
                        audit::answer,
                        signIns::answer,
                        conversations::answer,
                        friends::answer,
                        groups.groups(applications)::answer,
                        presence::answer,
                        roles::answer,
                        sanctions::answer,
                        (_, request) -> operations.answer(request));
        if (base.config().demo()) {
            new DemoWorld(people, features, administration.setupToken()).makeOnce();
        }
        return new Services(
                features,
                administration.access(),
                signIns.authentication(),
                signIns.admission(),
                heads,
                acks,
                botAccount,
                this::close);
    }

    private void close() {
        acks.close();
        signIns.close();
    }

    private Accounts accounts() {
        AccountRecords.Elsewhere elsewhere =
                new AccountRecords.Elsewhere(
                        signIns::lastSeen, base.live(), friendships::count, memberships::count);
        return new Accounts(
                people,
                new AccountRecords(
                        base.database(), people, administration.access().sanctions(), elsewhere),
                new ProfileEdits(
                        administration.access(), people, versions, friendships, base.bus()),
                new AccountChanges(
                        administration.access(),
                        administration.changes(),
                        new AccountChanges.People(
                                people, versions, this::acquainted, base.live(), base.bus()),
                        List.of(memberships, applications, friendships, signIns)));
    }

    private List<Id> acquainted(Sql sql, Id account) {
        return Stream.concat(
                        friendships.around(sql, account).stream(),
                        memberships.around(sql, account).stream())
                .toList();
    }

    private Statistics statistics() {
        return new Statistics(
                base.database(), base.live(), base.bus(), Version.NUMBER, base.clock().instant());
    }

    private Applications applications() {
        GroupReader groups = new GroupReader(base.clock());
        ApplicationViews names = new ApplicationViews(people, groups, base.clock());
        ApplicationRules kinds =
                new ApplicationRules(
                        friendships,
                        memberships,
                        new JoinRules(administration.access(), base.clock()),
                        administration.access());
        Decisions decisions =
                new Decisions(
                        kinds,
                        new Announcements(kinds, versions, names, base.bus()),
                        base.ids(),
                        base.clock(),
                        base.config().applications());
        return new Applications(
                base.database(),
                administration.access(),
                decisions,
                people,
                groups,
                names,
                base.clock());
    }

    /// The bot's account, which owns the default groups, too, awake or not. The bot itself greets
    /// nobody and has no bot for a friend.
    private Optional<BotAccount> host() {
        boolean isNeeded =
                base.config().bot().enabled() || !base.config().groups().defaultGroups().isEmpty();
        return isNeeded
                ? Optional.of(
                        BotAccount.of(
                                base.database(), people, registry(List.of()), friendships, log))
                : Optional.empty();
    }

    private AccountCreation registry(List<? extends SignUpHook> arrivals) {
        return new AccountCreation(base.ids(), base.clock(), List.copyOf(arrivals));
    }

    private SignIns signIns(AccountCreation creation) {
        SignIns.People accounts = new SignIns.People(people, creation, versions, base.live());
        return new SignIns(
                base.database(),
                base.ids(),
                base.clock(),
                base.nanoTime(),
                accounts,
                administration.forSignIns(),
                base.config().auth());
    }
}
