package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.ConstantText;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.GroupProfile;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Groups in words for people.
///
/// @param now decides what has no end
public record GroupWording(CommandWording wording, Instant now) {
    /// A group in a list.
    public Span[] line(Group group) {
        return line(group, null);
    }

    /// The same with what one calls it.
    public Span[] line(Group group, @Nullable String remark) {
        Standing standing = group.standing();
        return new Span[] {
            Span.strong("#" + group.name()),
            Span.plain(remark == null ? "" : " (" + VisibleText.line(remark) + ")"),
            Span.plain("  " + members(group)),
            Span.plain("  " + wording.of(ConstantText.of(group.policy()))),
            Span.plain(group.state() == GroupState.NORMAL ? "" : "  " + state(group)),
            Span.plain(standing == null ? "" : "  " + standing(standing)),
            Span.quiet(about(group))
        };
    }

    /// A group by itself, line by line.
    public List<Span> details(Group group) {
        List<Span> lines = new ArrayList<>();
        lines.add(Span.strong("#" + group.name()));
        GroupProfile profile = group.profile();
        said(lines, CommandText.INTRODUCTION, profile.introduction());
        said(lines, CommandText.ANNOUNCEMENT, profile.announcement());
        said(lines, CommandText.QUESTION, profile.question());
        said(lines, CommandText.AVATAR, profile.avatar());
        said(
                lines,
                CommandText.COLOR,
                profile.color() == null ? null : Spelling.of(profile.color()));
        lines.add(labelled(CommandText.OWNER, wording.person(group.owner())));
        lines.add(labelled(CommandText.MEMBERS_LABEL, members(group)));
        lines.add(labelled(CommandText.STATE, state(group)));
        lines.add(labelled(CommandText.JOINING, wording.of(ConstantText.of(group.policy()))));
        lines.add(labelled(CommandText.HISTORY, wording.of(ConstantText.of(group.history()))));
        lines.add(labelled(CommandText.CREATED, wording.moment(group.createdAt())));
        Standing standing = group.standing();
        lines.add(
                labelled(
                        CommandText.YOU,
                        standing == null ? wording.of(CommandText.NO_MEMBER) : standing(standing)));
        return lines;
    }

    private static String about(Group group) {
        String introduction = group.profile().introduction();
        return introduction == null ? "" : "  " + introduction;
    }

    private void said(List<Span> lines, CommandText label, @Nullable String text) {
        if (text != null) {
            lines.add(Span.lines(wording.labelled(label, text)));
        }
    }

    public Span[] member(Member member) {
        String since = wording.moment(member.standing().joinedAt());
        return new Span[] {
            Span.strong(wording.person(member.profile())),
            Span.plain("  " + standing(member.standing())),
            Span.quiet("  " + wording.of(CommandText.SINCE, since))
        };
    }

    private Span labelled(CommandText label, String text) {
        return Span.plain(wording.labelled(label, text));
    }

    private String members(Group group) {
        return wording.of(CommandText.OF_MEMBERS, group.members(), group.capacity());
    }

    private String state(Group group) {
        Instant until = group.stateUntil();
        String state = wording.of(ConstantText.of(group.state()));
        return until == null
                ? state
                : wording.of(CommandText.STATE_UNTIL, state, wording.moment(until));
    }

    private String standing(Standing standing) {
        Instant until = standing.mutedUntil();
        String rank = wording.of(ConstantText.of(standing.rank()));
        if (until == null) {
            return rank;
        }
        return standing.mutedForGood(now)
                ? wording.of(CommandText.STANDING_MUTED, rank)
                : wording.of(CommandText.STANDING_MUTED_UNTIL, rank, wording.moment(until));
    }
}
