package chat.parley.server.presence;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.PresenceRequest.Who;
import chat.parley.protocol.operation.PresenceRequest.WhoPage;
import chat.parley.server.friend.Friendships;
import chat.parley.server.group.GroupQueries;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.Profiles;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveAccounts;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Who, of those whom one knows, has a live connection here. Nothing of it is stored.
public final class Presence {
    private final Database database;
    private final Friendships friendships;
    private final GroupQueries groups;
    private final LiveAccounts live;
    private final Profiles authors;

    public Presence(
            Infrastructure base, Friendships friendships, GroupQueries groups, Profiles authors) {
        this.database = base.database();
        this.friendships = friendships;
        this.groups = groups;
        this.live = base.live();
        this.authors = authors;
    }

    /// Carries a request out; it has answered when this returns.
    public CompletionStage<? extends Record> answer(Caller caller, PresenceRequest<?> request) {
        return switch (request) {
            case Who who -> CompletableFuture.completedStage(who(caller, who));
        };
    }

    private WhoPage who(Caller caller, Who who) {
        long after = who.after() == null ? 0 : who.after().value();
        List<Id> there =
                database.read(sql -> known(sql, caller, who)).stream()
                        .filter(account -> account.value() > after && live.online(account) > 0)
                        .sorted()
                        .limit(who.limit() + 1L)
                        .toList();
        Page<Id> page = Page.of(there, who.limit());
        return new WhoPage(profiles(page.rows()), page.more());
    }

    /// Whoever blocks the caller is there for others alone.
    private List<Id> known(Sql sql, Caller caller, Who who) {
        List<Id> known =
                who.group() == null
                        ? friendships.around(sql, caller.signedIn())
                        : groups.members(sql, caller, who.group());
        if (caller.account() == null) {
            return known;
        }
        Set<Id> hidden = friendships.blocks().blocking(sql, caller.account(), known);
        return known.stream().filter(one -> !hidden.contains(one)).toList();
    }

    private List<Profile> profiles(List<Id> accounts) {
        Map<Id, Profile> profiles = authors.profiles(accounts);
        return accounts.stream().map(profiles::get).filter(Objects::nonNull).toList();
    }
}
