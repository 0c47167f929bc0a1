package chat.parley.server.group;

import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.administration.Administration;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.ConversationLog;
import chat.parley.server.notification.Notifier;

/// Groups: makes the parts of its package, and gives others those that they stand on.
public final class Groups {
    private final Infrastructure base;
    private final Administration administration;
    private final Directory people;
    private final ConversationLog log;
    private final Notifier notifier;
    private final GroupSettings settings;
    private final GroupNews news;
    private final Memberships memberships;
    private final GroupCreator creator;
    private final AccessReader access;
    private final GroupViews views;
    private final GroupQueries queries;

    public Groups(
            Infrastructure base,
            Administration administration,
            People people,
            ConversationLog log,
            Notifier notifier,
            GroupSettings settings) {
        this.base = base;
        this.administration = administration;
        this.people = people.directory();
        this.log = log;
        this.notifier = notifier;
        this.settings = settings;
        news = new GroupNews(log.messages(), log.changes(), this.people);
        memberships =
                new Memberships(log.stays(), news, people.versions(), base.bus(), base.clock());
        creator = new GroupCreator(base.ids(), log.stays(), memberships, settings, base.clock());
        access = new AccessReader(administration.access(), base.clock());
        views = new GroupViews(this.people, base.clock());
        queries = new GroupQueries(base.database(), access, views, base.clock());
    }

    public Memberships memberships() {
        return memberships;
    }

    public JoinRules joinRules() {
        return new JoinRules(administration.access(), base.clock());
    }

    public GroupReader reader() {
        return new GroupReader(base.clock());
    }

    public GroupQueries queries() {
        return queries;
    }

    /// The groups that everybody who signs up belongs to.
    public DefaultGroups defaultGroups() {
        return new DefaultGroups(settings, creator, memberships, base.clock());
    }

    /// What people ask for.
    ///
    /// @param admissions the ways in that take somebody's consent
    public GroupOperations operations(Admissions admissions) {
        AuditedGroupChanges changes =
                new AuditedGroupChanges(
                        administration.changes(), administration.access(), access, base.live());
        return new GroupOperations(
                queries,
                creation(admissions),
                new GroupProfileEdits(
                        administration.access(),
                        access,
                        changes,
                        news,
                        new GroupAnnouncements(log.messages(), news, notifier, base.nanoTime()),
                        views,
                        base.clock()),
                new PolicyAndStateChanges(
                        changes, news, log.stays(), admissions, notifier, base.clock()),
                new MemberChanges(
                        changes,
                        news,
                        memberships,
                        people,
                        administration.access(),
                        notifier,
                        base.clock()),
                new Departures(administration.access(), access, memberships),
                admissions);
    }

    private GroupCreation creation(Admissions admissions) {
        return new GroupCreation(
                creator, people, administration.access(), admissions, views, base.clock());
    }
}
