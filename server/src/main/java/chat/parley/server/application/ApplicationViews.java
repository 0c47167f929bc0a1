package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.server.group.GroupReader;
import chat.parley.server.log.Profiles;
import chat.parley.server.storage.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts names to the ids in applications.
final class ApplicationViews {
    private final Profiles profiles;
    private final GroupReader groups;
    private final Clock clock;

    ApplicationViews(Profiles profiles, GroupReader groups, Clock clock) {
        this.profiles = profiles;
        this.groups = groups;
        this.clock = clock;
    }

    List<Application> put(Sql sql, List<StoredApplication> applications) {
        Map<Id, Profile> people =
                profiles.profiles(sql, ids(applications, Proposal::applicant, Proposal::addressee));
        Map<Id, String> groups =
                this.groups.names(sql, ids(applications, Proposal::group, Proposal::group));
        return applications.stream()
                .map(application -> named(application, people, groups))
                .toList();
    }

    private interface Part {
        @Nullable Id of(Proposal proposal);
    }

    private static Set<Id> ids(List<StoredApplication> applications, Part one, Part other) {
        return applications.stream()
                .map(StoredApplication::proposal)
                .flatMap(proposal -> Stream.of(one, other).map(part -> part.of(proposal)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Application named(
            StoredApplication application, Map<Id, Profile> people, Map<Id, String> groups) {
        Proposal proposal = application.proposal();
        Instant now = clock.instant();
        return new Application(
                application.id(),
                proposal.kind(),
                known(people, proposal.applicant()),
                proposal.addressee() == null ? null : known(people, proposal.addressee()),
                proposal.text(),
                application.stateAt(now),
                application.appliedAt(),
                application.decidedAt(),
                application.conversation(),
                proposal.group() == null
                        ? null
                        : new GroupReference(proposal.group(), known(groups, proposal.group())),
                application.reason());
    }

    private static <T> T known(Map<Id, T> names, Id id) {
        T name = names.get(id);
        if (name == null) {
            throw new IllegalStateException("nothing is known as " + id);
        }
        return name;
    }
}
