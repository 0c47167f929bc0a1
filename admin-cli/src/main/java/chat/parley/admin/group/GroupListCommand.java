package chat.parley.admin.group;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.ListCommand;
import chat.parley.admin.command.Table;
import chat.parley.admin.words.ColumnTitle;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ConstantText;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists groups.
@Command(
        name = "list",
        description = "List groups, filtered and in order.",
        footer = {
            "",
            "Examples:",
            "  parleyctl group list --sort updated --limit 20",
            "  parleyctl group list --name ops --state muted -o json"
        })
final class GroupListCommand extends ListCommand<Group> {
    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "Only those whose name contains this.")
    private @Nullable String name;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only those that are normal, muted, disabled or dissolved.")
    private @Nullable GroupState state;

    @Option(
            names = "--sort",
            paramLabel = "name|updated|created",
            defaultValue = "name",
            description = "By name, or the last changed or newest first (${DEFAULT-VALUE}).")
    private GroupOrder order = GroupOrder.NAME;

    GroupListCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected Page<Group> page(BlockingLink link, @Nullable String after, int limit) {
        GroupsPage page = link.ask(new FindGroups(name, state, order, id(after), limit));
        return new Page<>(page.groups(), page.more());
    }

    @Override
    protected String key(Group group) {
        return group.id().toString();
    }

    @Override
    protected Table<Group> table() {
        return new Table<Group>(words())
                .column(ColumnTitle.NAME, group -> "#" + group.name())
                .column(ColumnTitle.OWNER, group -> AdminWording.person(words(), group.owner()))
                .column(ColumnTitle.STATE, group -> state(words(), moments(), group))
                .column(ColumnTitle.JOINING, group -> words().of(ConstantText.of(group.policy())))
                .column(ColumnTitle.MEMBERS, group -> group.members() + "/" + group.capacity())
                .column(
                        ColumnTitle.UPDATED,
                        group -> AdminWording.moment(moments(), group.updatedAt()))
                .column(
                        ColumnTitle.INTRODUCTION,
                        group -> AdminWording.text(group.profile().introduction()));
    }

    static String state(Words words, Moments moments, Group group) {
        String state = words.of(ConstantText.of(group.state()));
        return AdminWording.until(words, moments, state, group.stateUntil());
    }
}
