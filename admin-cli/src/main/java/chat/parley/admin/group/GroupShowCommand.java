package chat.parley.admin.group;

import chat.parley.admin.command.AdminWording;
import chat.parley.admin.command.Facts;
import chat.parley.admin.words.AdminText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.ServerCommand;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ConstantText;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows a group.
@Command(
        name = "show",
        description = "Show a group.",
        footer = {"", "Example:", "  parleyctl group show '#ops'"})
final class GroupShowCommand extends ServerCommand {
    @Parameters(paramLabel = "GROUP", description = "The group.")
    private String name = "";

    GroupShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        output().show(link.ask(new ShowGroup(BareNames.group(name))), this::print);
        return done();
    }

    private void print(Group group) {
        new Facts(invocation(), "#" + group.name())
                .with(AdminText.ID, group.id())
                .with(AdminText.ABOUT, AdminWording.text(group.profile().introduction()))
                .with(AdminText.OWNER, AdminWording.person(words(), group.owner()))
                .with(AdminText.STATE, GroupListCommand.state(words(), moments(), group))
                .with(AdminText.JOINING, words().of(ConstantText.of(group.policy())))
                .with(AdminText.HISTORY, words().of(ConstantText.of(group.history())))
                .with(
                        AdminText.MEMBERS,
                        words().of(AdminText.OF, group.members(), group.capacity()))
                .with(AdminText.CREATED, AdminWording.moment(moments(), group.createdAt()))
                .with(AdminText.UPDATED, AdminWording.moment(moments(), group.updatedAt()));
    }
}
