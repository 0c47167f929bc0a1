package chat.parley.admin.command;

import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.Verb;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows a group.
@Command(
        name = "show",
        description = "Show a group.",
        footer = {"", "Example:", "  parleyctl group show '#ops'"})
final class GroupShow extends Verb {
    @Parameters(paramLabel = "GROUP", description = "The group.")
    private String name = "";

    GroupShow(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(Errand errand) {
        output().show(errand.ask(new ShowGroup(BareNames.group(name))), this::print);
        return done();
    }

    private void print(Group group) {
        new Facts(output(), "#" + group.name())
                .with("id", group.id())
                .with("about", Wording.text(group.introduction()))
                .with("owner", Wording.person(group.owner()))
                .with("state", GroupList.state(group))
                .with("joining", Spelling.of(group.policy()))
                .with("history", Spelling.of(group.history()))
                .with("members", group.members() + " of " + group.capacity())
                .with("created", Wording.moment(group.createdAt()))
                .with("updated", Wording.moment(group.updatedAt()));
    }
}
