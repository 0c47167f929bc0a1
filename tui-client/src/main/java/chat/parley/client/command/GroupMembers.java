package chat.parley.client.command;

import chat.parley.client.command.GroupChanges.OthersToo;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.Rank;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What an owner or an admin decides about one member of a group.
final class GroupMembers {
    private GroupMembers() {}

    /// A change that concerns one member.
    abstract static class OfMember extends OthersToo {
        @Parameters(index = "1", paramLabel = "NAME", description = "The member.")
        private String name = "";

        OfMember(Invocation invocation) {
            super(invocation);
        }

        final String member() {
            return Targets.withoutAt(name);
        }
    }

    @Command(
            name = "kick",
            description = "Remove a member from a group.",
            footer = {"", "Example:", "  parley group kick '#ops' mallory --reason 'advertising'"})
    static final class Kick extends OfMember {
        Kick(Invocation invocation) {
            super(invocation);
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            return new KickMember(group(), member(), reason, dryRun);
        }
    }

    @Command(
            name = "mute",
            description = "Let a member of a group only read there.",
            footer = {
                "",
                "Example:",
                "  parley group mute '#ops' mallory --for 2h30m --reason 'advertising'"
            })
    static final class Mute extends OfMember {
        @Mixin private TermOptions term = new TermOptions();

        Mute(Invocation invocation) {
            super(invocation);
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            return new MuteMember(group(), member(), term.term(), reason, dryRun);
        }
    }

    @Command(
            name = "unmute",
            description = "Let a muted member of a group write again.",
            footer = {"", "Example:", "  parley group unmute '#ops' mallory"})
    static final class Unmute extends OfMember {
        Unmute(Invocation invocation) {
            super(invocation);
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            return new UnmuteMember(group(), member(), reason, dryRun);
        }
    }

    @Command(
            name = "promote",
            description = "Make a member an admin of a group.",
            footer = {"", "Example:", "  parley group promote '#ops' bob"})
    static final class Promote extends OfMember {
        Promote(Invocation invocation) {
            super(invocation);
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            return new SetRank(group(), member(), Rank.ADMIN, reason, dryRun);
        }
    }

    @Command(
            name = "demote",
            description = "Make an admin of a group a member again.",
            footer = {"", "Example:", "  parley group demote '#ops' bob"})
    static final class Demote extends OfMember {
        Demote(Invocation invocation) {
            super(invocation);
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            return new SetRank(group(), member(), Rank.MEMBER, reason, dryRun);
        }
    }

    @Command(
            name = "transfer",
            description = "Hand a group over to one of its members, and stay as an admin.",
            footer = {
                "",
                "Examples:",
                "  parley group transfer '#ops' bob",
                "  parley group transfer '#ops' bob --yes"
            })
    static final class Transfer extends OfMember {
        @Mixin private ConsentOptions consent = new ConsentOptions();

        Transfer(Invocation invocation) {
            super(invocation);
        }

        @Override
        Optional<ConsentOptions> consent() {
            return Optional.of(consent);
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            return new TransferGroup(group(), member(), reason, dryRun);
        }
    }
}
