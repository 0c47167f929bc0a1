package chat.parley.client.command.group;

import chat.parley.client.command.GroupArgument;
import chat.parley.kit.command.ChangeCommand;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.ChangeText;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/// A change of a group that concerns its members too.
abstract class GroupChangeCommand extends ChangeCommand {
    @Mixin private final GroupArgument group = new GroupArgument();

    GroupChangeCommand(Invocation invocation) {
        super(invocation);
    }

    abstract GroupRequest<Change> request(String group, boolean dryRun);

    @Override
    protected Optional<ConsentOptions> consent() {
        return Optional.empty();
    }

    @Override
    protected final int change(BlockingLink link, boolean dryRun) {
        Change change = link.ask(request(group.name(), dryRun));
        output().show(change, shown -> output().line(ChangeText.of(shown, words(), moments())));
        return done();
    }
}
