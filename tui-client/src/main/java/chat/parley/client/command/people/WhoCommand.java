package chat.parley.client.command.people;

import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.PresenceRequest.Who;
import chat.parley.protocol.operation.PresenceRequest.WhoPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists who is there.
@Command(
        name = "who",
        description = "List who is there: of one's friends, or of the members of a group.",
        footer = {"", "Examples:", "  parley who", "  parley who '#ops' -o json"})
public final class WhoCommand extends WordedCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "GROUP",
            description = "The group, as '#name' or name; without one, one's friends.")
    private @Nullable String group;

    public WhoCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        String name = group == null ? null : BareNames.group(group);
        new Pages<>(WhoPage::people, WhoPage::more, Profile::id)
                .each((after, size) -> link.ask(new Who(name, after, size)), this::show);
        return done();
    }
}
