package chat.parley.admin.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupState;
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
final class GroupList extends ListVerb<Group> {
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

    GroupList(Invocation invocation) {
        super(invocation);
    }

    @Override
    Page<Group> page(Errand errand, @Nullable String after, int limit) {
        GroupsPage page = errand.ask(new FindGroups(name, state, order, id(after), limit));
        return new Page<>(page.groups(), page.more());
    }

    @Override
    String key(Group group) {
        return group.id().toString();
    }

    @Override
    Table<Group> table() {
        return new Table<Group>()
                .column("NAME", group -> "#" + group.name())
                .column("OWNER", group -> Wording.person(group.owner()))
                .column("STATE", GroupList::state)
                .column("JOINING", group -> Spelling.of(group.policy()))
                .column("MEMBERS", group -> group.members() + "/" + group.capacity())
                .column("UPDATED", group -> Wording.moment(group.updatedAt()))
                .column("INTRODUCTION", group -> Wording.text(group.introduction()));
    }

    static String state(Group group) {
        String word = Spelling.of(group.state());
        return group.stateUntil() == null
                ? word
                : word + " until " + Wording.moment(group.stateUntil());
    }
}
