package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Closure;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.server.group.GroupReader;
import chat.parley.server.log.Overview;
import chat.parley.server.log.Overview.Peer;
import chat.parley.server.log.Profiles;
import chat.parley.server.log.entry.StoredEntry;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts names to the ids in conversations. How far a former friend has read is not shown.
final class ConversationViews {
    private final Database database;
    private final Profiles profiles;
    private final GroupReader groups;

    ConversationViews(Database database, Profiles profiles, GroupReader groups) {
        this.database = database;
        this.profiles = profiles;
        this.groups = groups;
    }

    /// Finds conversations, and the groups that they are of as they were at the same moment: how
    /// many belong to one agrees with the log.
    List<Conversation> found(Id viewer, Function<Sql, List<Overview>> query) {
        Found found =
                database.readAtOneMoment(
                        sql -> {
                            List<Overview> overviews = query.apply(sql);
                            return new Found(
                                    overviews, groups.summaries(sql, viewer, groups(overviews)));
                        });
        return views(
                found.overviews(), profiles.profiles(people(found.overviews())), found.groups());
    }

    private record Found(List<Overview> overviews, Map<Id, GroupSummary> groups) {}

    /// One, as the caller's statements see it.
    Conversation of(Sql sql, Id viewer, Overview overview) {
        List<Overview> one = List.of(overview);
        Map<Id, GroupSummary> groups = this.groups.summaries(sql, viewer, groups(one));
        return views(one, profiles.profiles(sql, people(one)), groups).getFirst();
    }

    private static List<Conversation> views(
            List<Overview> overviews, Map<Id, Profile> names, Map<Id, GroupSummary> summaries) {
        return overviews.stream()
                .map(overview -> view(overview, names, summaries.get(overview.id())))
                .toList();
    }

    private static Set<Id> people(List<Overview> overviews) {
        Set<Id> people = new LinkedHashSet<>();
        for (Overview overview : overviews) {
            overview.peer().map(Peer::account).ifPresent(people::add);
            overview.last().map(StoredEntry::sender).ifPresent(people::add);
        }
        return people;
    }

    private static List<Id> groups(List<Overview> overviews) {
        return overviews.stream()
                .filter(overview -> overview.kind() == ConversationKind.GROUP)
                .map(Overview::id)
                .toList();
    }

    private static Conversation view(
            Overview overview, Map<Id, Profile> names, @Nullable GroupSummary group) {
        Optional<Peer> peer = overview.peer();
        boolean over =
                overview.closed().filter(one -> one.reason() == Reason.NOT_FRIENDS).isPresent();
        return new Conversation(
                overview.id(),
                overview.kind(),
                peer.map(Peer::account).map(names::get).orElse(null),
                group,
                overview.closed()
                        .map(refused -> new Closure(refused.reason(), refused.penalty()))
                        .orElse(null),
                new LogSummary(
                        overview.head(),
                        overview.lastActivity(),
                        overview.last().map(entry -> entry.entry(names)).orElse(null)),
                overview.version(),
                new ReadProgress(overview.read(), overview.unread(), overview.mentioned()),
                over
                        ? PeerProgress.NONE
                        : peer.map(two -> new PeerProgress(two.held(), two.read()))
                                .orElse(PeerProgress.NONE),
                overview.view());
    }
}
