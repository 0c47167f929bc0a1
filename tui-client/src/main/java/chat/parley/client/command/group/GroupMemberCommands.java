package chat.parley.client.command.group;

import chat.parley.client.command.GroupArgument;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.command.people.ApplyCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.SetRank;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.GroupRequest.UnmuteMember;
import chat.parley.protocol.operation.Request;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Who belongs to a group: what brings people there, what is decided about one of them, and
/// what takes them away.
final class GroupMemberCommands {
    private GroupMemberCommands() {}

    @Command(
            name = "invite",
            description = "Bring a friend into a group, or ask somebody else to come.",
            footer = {"", "Example:", "  parley group invite '#ops' carol -m 'you know databases'"})
    static final class Invite extends ApplyCommand.Asking {
        @Mixin private final GroupArgument group = new GroupArgument();

        @Parameters(index = "1", paramLabel = "NAME", description = "The person.")
        private String name = "";

        Invite(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected Request<Application> request(@Nullable String words) {
            return new GroupRequest.Invite(group.name(), BareNames.person(name), words);
        }
    }

    @Command(
            name = "leave",
            description = "Leave a group. Its owner transfers or dissolves it first.")
    static final class Leave extends WordedCommand {
        @Mixin private final GroupArgument group = new GroupArgument();

        Leave(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            link.ask(new LeaveGroup(group.name()));
            say(CommandText.LEFT_GROUP, "#" + group.name());
            return done();
        }
    }

    /// A change that concerns one member.
    abstract static class OfMember extends GroupChangeCommand {
        @Parameters(index = "1", paramLabel = "NAME", description = "The member.")
        private String name = "";

        OfMember(Invocation invocation) {
            super(invocation);
        }

        final String member() {
            return BareNames.person(name);
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
        @Mixin private final TermOptions term = new TermOptions();

        Mute(Invocation invocation) {
            super(invocation);
        }

        @Override
        public GroupRequest<Change> request(String group, boolean dryRun) {
            return new MuteMember(group, member(), term.term(), reason(), dryRun);
        }
    }

    /// A change that needs to know nothing but whom it concerns.
    abstract static class Plain extends OfMember {
        private final Making making;

        /// Makes the request.
        interface Making {
            GroupRequest<Change> request(
                    String group, String member, @Nullable String reason, boolean dryRun);
        }

        Plain(Invocation invocation, Making making) {
            super(invocation);
            this.making = making;
        }

        @Override
        public final GroupRequest<Change> request(String group, boolean dryRun) {
            return making.request(group, member(), reason(), dryRun);
        }
    }

    @Command(
            name = "unmute",
            description = "Let a muted member of a group write again.",
            footer = {"", "Example:", "  parley group unmute '#ops' mallory"})
    static final class Unmute extends Plain {
        Unmute(Invocation invocation) {
            super(invocation, UnmuteMember::new);
        }
    }

    @Command(
            name = "kick",
            description = "Remove a member from a group.",
            footer = {"", "Example:", "  parley group kick '#ops' mallory --reason 'advertising'"})
    static final class Kick extends Plain {
        Kick(Invocation invocation) {
            super(invocation, KickMember::new);
        }
    }

    /// A change of a member's rank.
    abstract static class Ranking extends Plain {
        Ranking(Invocation invocation, Rank rank) {
            super(
                    invocation,
                    (group, member, reason, dryRun) ->
                            new SetRank(group, member, rank, reason, dryRun));
        }
    }

    @Command(
            name = "promote",
            description = "Make a member an admin of a group.",
            footer = {"", "Example:", "  parley group promote '#ops' bob"})
    static final class Promote extends Ranking {
        Promote(Invocation invocation) {
            super(invocation, Rank.ADMIN);
        }
    }

    @Command(
            name = "demote",
            description = "Make an admin of a group a member again.",
            footer = {"", "Example:", "  parley group demote '#ops' bob"})
    static final class Demote extends Ranking {
        Demote(Invocation invocation) {
            super(invocation, Rank.MEMBER);
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
    static final class Transfer extends Plain {
        @Mixin private final ConsentOptions consent = new ConsentOptions();

        Transfer(Invocation invocation) {
            super(invocation, TransferGroup::new);
        }

        @Override
        protected Optional<ConsentOptions> consent() {
            return Optional.of(consent);
        }
    }
}
