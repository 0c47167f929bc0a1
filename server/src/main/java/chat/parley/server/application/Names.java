package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.GroupName;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.group.GroupReader;
import chat.parley.server.log.Authors;
import chat.parley.server.storage.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts names to the ids in applications that are committed.
public final class Names {
    private final Database database;
    private final Authors authors;
    private final GroupReader groups;
    private final Clock clock;

    public Names(Database database, Authors authors, GroupReader groups, Clock clock) {
        this.database = database;
        this.authors = authors;
        this.groups = groups;
        this.clock = clock;
    }

    List<Application> put(List<Filed> applications) {
        Map<Id, Profile> people =
                authors.profiles(ids(applications, Wish::applicant, Wish::addressee));
        Set<Id> about = ids(applications, Wish::group, Wish::group);
        Map<Id, String> groups =
                about.isEmpty() ? Map.of() : database.read(sql -> this.groups.names(sql, about));
        return applications.stream().map(filed -> named(filed, people, groups)).toList();
    }

    private interface Part {
        @Nullable Id of(Wish wish);
    }

    private static Set<Id> ids(List<Filed> applications, Part one, Part other) {
        return applications.stream()
                .map(Filed::wish)
                .flatMap(wish -> Stream.of(one, other).map(part -> part.of(wish)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Application named(Filed filed, Map<Id, Profile> people, Map<Id, String> groups) {
        Wish wish = filed.wish();
        Instant now = clock.instant();
        return new Application(
                filed.id(),
                wish.kind(),
                known(people, wish.applicant()),
                wish.addressee() == null ? null : known(people, wish.addressee()),
                wish.text(),
                filed.stateAt(now),
                filed.appliedAt(),
                filed.decidedAt(),
                filed.conversation(),
                wish.group() == null
                        ? null
                        : new GroupName(wish.group(), known(groups, wish.group())),
                filed.reason());
    }

    private static <T> T known(Map<Id, T> names, Id id) {
        T name = names.get(id);
        if (name == null) {
            throw new IllegalStateException("nothing is known as " + id);
        }
        return name;
    }
}
