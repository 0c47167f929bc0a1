package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplicationsPage;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.DeletionListener;
import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.administration.Reasons;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.Admissions;
import chat.parley.server.group.GroupReader;
import chat.parley.server.group.Groups;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.notification.Notifier;
import chat.parley.server.sanction.BanListener;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Applications as both sides see them: asking, listing, deciding.
public final class Applications implements Admissions, BanListener, DeletionListener {
    private final Database database;
    private final AccessControl access;
    private final Decisions decisions;
    private final Directory people;
    private final GroupReader groups;
    private final ApplicationViews names;
    private final Clock clock;

    public Applications(
            Infrastructure base,
            AccessControl access,
            People people,
            Friendships friendships,
            Groups groups,
            Notifier notifier,
            ApplicationSettings settings) {
        this.database = base.database();
        this.access = access;
        this.people = people.directory();
        this.groups = groups.reader();
        this.names = new ApplicationViews(this.people, this.groups, base.clock());
        this.clock = base.clock();
        ApplicationRules rules =
                new ApplicationRules(friendships, groups.memberships(), groups.joinRules(), access);
        Announcements announcements =
                new Announcements(rules, people.versions(), names, base.bus());
        this.decisions =
                new Decisions(
                        rules,
                        announcements,
                        new ApplicationNotifications(this.groups, notifier),
                        base,
                        settings);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, ApplicationRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case ApplyFriend apply ->
                    decide(caller, tx -> decisions.apply(tx, proposal(tx, me, apply)));
            case ApplyGroup apply ->
                    decide(caller, tx -> decisions.apply(tx, proposal(tx, me, apply)));
            case ListApplications list -> CompletableFuture.completedStage(list(me, list));
            case Accept accept ->
                    decide(caller, tx -> decisions.accept(tx, me, accept.application()));
            case Refuse refuse -> {
                String reason = Reasons.line(refuse.reason());
                yield decide(caller, tx -> decisions.refuse(tx, me, refuse.application(), reason));
            }
            case Cancel cancel ->
                    decide(caller, tx -> decisions.cancel(tx, me, cancel.application()));
        };
    }

    @Override
    public CompletionStage<Application> invite(Caller caller, Invite invite) {
        return decide(caller, tx -> decisions.apply(tx, proposal(tx, caller.signedIn(), invite)));
    }

    @Override
    public void invite(Transaction tx, Id inviter, Id group, Id invitee) {
        decisions.apply(tx, Proposal.invitation(inviter, invitee, group, null));
    }

    @Override
    public void end(Transaction tx, Id group) {
        decisions.voidOfGroup(tx, group);
    }

    @Override
    public void banned(Transaction tx, Id account) {
        decisions.voidOfAccount(tx, account);
    }

    @Override
    public void deleted(Transaction tx, Id account) {
        decisions.voidOfAccount(tx, account);
    }

    private Proposal proposal(Sql sql, Id me, ApplyFriend apply) {
        Id addressee = people.required(sql, apply.name()).id();
        return Proposal.friendship(me, addressee, ShortText.wordsIfAny(apply.text()));
    }

    private Proposal proposal(Sql sql, Id me, ApplyGroup apply) {
        return Proposal.membership(
                me, groups.named(sql, apply.group()), ShortText.wordsIfAny(apply.text()));
    }

    private Proposal proposal(Sql sql, Id me, Invite invite) {
        Id group = groups.named(sql, invite.group());
        Id invitee = people.required(sql, invite.name()).id();
        return Proposal.invitation(me, invitee, group, ShortText.wordsIfAny(invite.text()));
    }

    private CompletionStage<Application> decide(Caller caller, Unit<StoredApplication> decision) {
        return access.writer(caller)
                .submit(tx -> names.put(tx, List.of(decision.run(tx))).getFirst());
    }

    private ApplicationsPage list(Id me, ListApplications list) {
        return database.readAtOneMoment(sql -> listed(sql, me, list));
    }

    private ApplicationsPage listed(Sql sql, Id me, ListApplications list) {
        Instant now = clock.instant();
        Page<StoredApplication> page = Page.of(page(sql, me, list, now), list.limit());
        return new ApplicationsPage(
                names.put(sql, page.rows()),
                page.more(),
                ApplicationTable.countPending(sql, me, now));
    }

    /// A page with one more than asked for, if there is one.
    private static List<StoredApplication> page(
            Sql sql, Id me, ListApplications list, Instant now) {
        long before = list.before() == null ? Long.MAX_VALUE : list.before().value();
        int limit = list.limit() + 1;
        return list.state() == null
                ? ApplicationTable.page(sql, me, list.direction(), before, limit)
                : ApplicationTable.page(
                        sql, me, list.direction(), list.state(), now, before, limit);
    }
}
