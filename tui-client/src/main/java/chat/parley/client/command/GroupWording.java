package chat.parley.client.command;

import static chat.parley.client.command.Wording.moment;
import static chat.parley.client.command.Wording.person;
import static chat.parley.client.command.Wording.word;

import chat.parley.kit.console.Span;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.Member;
import chat.parley.protocol.operation.GroupRequest.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Groups in words for people.
final class GroupWording {
    private static final long YEARS_WITHOUT_END = 100L;

    private GroupWording() {}

    /// A group in a list.
    static Span[] line(Group group) {
        Standing standing = group.standing();
        return new Span[] {
            Span.strong("#" + group.name()),
            Span.plain("  %d of %d".formatted(group.members(), group.capacity())),
            Span.plain("  " + word(group.policy())),
            Span.plain(group.state() == GroupState.NORMAL ? "" : "  " + state(group)),
            Span.plain(standing == null ? "" : "  " + standing(standing)),
            Span.quiet(group.introduction() == null ? "" : "  " + group.introduction())
        };
    }

    /// A group by itself, line by line.
    static List<Span> details(Group group) {
        List<Span> lines = new ArrayList<>();
        lines.add(Span.strong("#" + group.name()));
        if (group.introduction() != null) {
            lines.add(Span.lines("introduction  " + group.introduction()));
        }
        lines.add(Span.plain("owner         " + person(group.owner())));
        lines.add(
                Span.plain("members       %d of %d".formatted(group.members(), group.capacity())));
        lines.add(Span.plain("state         " + state(group)));
        lines.add(Span.plain("join policy   " + word(group.policy())));
        lines.add(Span.plain("history       " + word(group.history())));
        lines.add(Span.plain("created       " + moment(group.createdAt())));
        Standing standing = group.standing();
        lines.add(
                Span.plain(
                        "you           "
                                + (standing == null ? "do not belong to it" : standing(standing))));
        return lines;
    }

    static Span[] member(Member member) {
        return new Span[] {
            Span.strong(person(member.profile())),
            Span.plain("  " + standing(member.standing())),
            Span.quiet("  since " + moment(member.standing().joinedAt()))
        };
    }

    private static String state(Group group) {
        Instant until = group.stateUntil();
        return word(group.state()) + (until == null ? "" : " until " + moment(until));
    }

    private static String standing(Standing standing) {
        Instant until = standing.mutedUntil();
        String rank = word(standing.rank());
        if (until == null) {
            return rank;
        }
        return rank + ", muted" + (isEndless(until) ? "" : " until " + moment(until));
    }

    /// The far future stands for a mute without an end.
    private static boolean isEndless(Instant until) {
        return ChronoUnit.DAYS.between(Instant.now(), until) > YEARS_WITHOUT_END * 365;
    }
}
