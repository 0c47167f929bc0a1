package chat.parley.client.command.group;

import chat.parley.client.command.GroupArgument;
import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Member;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.MembersPage;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Groups: looking at them here, changing them in [GroupChangeCommands], and who belongs to them in
/// [GroupMemberCommands].
@Command(
        name = "group",
        description = "Create, show, run and leave groups.",
        subcommands = {
            GroupCommand.Mine.class,
            GroupCommand.Find.class,
            GroupCommand.Show.class,
            GroupCommand.Members.class,
            GroupCreateCommand.class,
            GroupChangeCommands.Edit.class,
            GroupChangeCommands.Policy.class,
            GroupChangeCommands.State.class,
            GroupChangeCommands.Dissolve.class,
            GroupRemarkCommand.class,
            GroupMemberCommands.Invite.class,
            GroupMemberCommands.Leave.class,
            GroupMemberCommands.Kick.class,
            GroupMemberCommands.Mute.class,
            GroupMemberCommands.Unmute.class,
            GroupMemberCommands.Promote.class,
            GroupMemberCommands.Demote.class,
            GroupMemberCommands.Transfer.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  parley group create ops bob carol --intro 'who is on call'",
            "  parley group members '#ops'",
            "  parley group mute '#ops' mallory --for 2h --reason 'advertising'",
            "  parley group state '#ops' muted --until '2026-12-24 18:00'",
            "",
            "A GROUP is written as '#name', in quotes because of the shell, or name.",
            "To join one: parley apply group NAME."
        })
public final class GroupCommand {

    @Command(name = "list", description = "List the groups that one belongs to.")
    static final class Mine extends WordedCommand {
        Mine(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            Map<Id, String> remarks = output().isJson() ? Map.of() : remarks(link);
            new Pages<>(GroupsPage::groups, GroupsPage::more, Group::name)
                    .each(
                            (after, size) -> link.ask(new ListGroups(after, size)),
                            group -> showListed(group, remarks.get(group.conversation())));
            return done();
        }

        /// What one calls one's groups, by their conversations, hidden ones too.
        private static Map<Id, String> remarks(BlockingLink link) {
            Map<Id, String> remarks = new HashMap<>();
            for (boolean hidden : List.of(false, true)) {
                new Pages<>(
                                ConversationsPage::conversations,
                                ConversationsPage::more,
                                Conversation::place)
                        .each(
                                (before, size) ->
                                        link.askInTime(new ListConversations(before, size, hidden)),
                                one -> {
                                    String remark = one.view().remark();
                                    if (remark != null) {
                                        remarks.put(one.id(), remark);
                                    }
                                });
            }
            return remarks;
        }
    }

    @Command(
            name = "find",
            description = "Find groups by a part of their name.",
            footer = {"", "Example:", "  parley group find ops --order created"})
    static final class Find extends WordedCommand {
        @Parameters(
                arity = "0..1",
                paramLabel = "TEXT",
                description = "The part, in any letter case; without it, all groups.")
        private @Nullable String part;

        @Option(
                names = "--state",
                paramLabel = "STATE",
                description = "Only those that are ${COMPLETION-CANDIDATES}.")
        private @Nullable GroupState state;

        @Option(
                names = "--order",
                paramLabel = "ORDER",
                defaultValue = "NAME",
                description = "By ${COMPLETION-CANDIDATES}; by name unless told.")
        private GroupOrder order = GroupOrder.NAME;

        Find(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            new Pages<>(GroupsPage::groups, GroupsPage::more, Group::id)
                    .each(
                            (after, size) ->
                                    link.ask(new FindGroups(part, state, order, after, size)),
                            this::showListed);
            return done();
        }
    }

    @Command(name = "show", description = "Show a group and one's own standing in it.")
    static final class Show extends WordedCommand {
        @Mixin private final GroupArgument group = new GroupArgument();

        Show(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            show(link.ask(new ShowGroup(group.name())));
            return done();
        }
    }

    @Command(name = "members", description = "List members: the owner, then admins, then others.")
    static final class Members extends WordedCommand {
        @Mixin private final GroupArgument group = new GroupArgument();

        Members(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            Members.of(link, group.name(), member -> output().show(member, this::print));
            return done();
        }

        /// Does something with all members of a group, page by page.
        static void of(BlockingLink link, String group, Consumer<Member> action) {
            new Pages<>(MembersPage::members, MembersPage::more, Members::key)
                    .each((after, size) -> link.ask(new ListMembers(group, after, size)), action);
        }

        private static Id key(Member member) {
            return member.profile().id();
        }

        private void print(Member member) {
            output().line(groupWording().member(member));
        }
    }
}
