package chat.parley.client.command.people;

import chat.parley.client.command.GroupArgument;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks somebody for something that they decide.
@Command(
        name = "apply",
        description = "Ask to be a friend, or to belong to a group.",
        subcommands = {ApplyCommand.ToFriend.class, ApplyCommand.ToGroup.class},
        synopsisSubcommandLabel = "(friend | group)",
        footer = {
            "",
            "Examples:",
            "  parley apply friend bob -m 'we met at the conference'",
            "  parley apply group '#ops' -m 'I am on call next week'"
        })
public final class ApplyCommand {

    /// Makes an application, with a few words if there are any.
    public abstract static class Asking extends WordedCommand {
        @Option(
                names = {"-m", "--message"},
                paramLabel = "TEXT",
                description = "A few words to go with it.")
        private @Nullable String text;

        public Asking(Invocation invocation) {
            super(invocation);
        }

        protected abstract Request<Application> request(@Nullable String words);

        @Override
        protected final int run(BlockingLink link) {
            show(link.ask(request(text)));
            return done();
        }
    }

    @Command(name = "friend", description = "Ask somebody to be a friend.")
    static final class ToFriend extends Asking {
        @Parameters(paramLabel = "NAME", description = "The person.")
        private String name = "";

        ToFriend(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected Request<Application> request(@Nullable String words) {
            return new ApplyFriend(BareNames.person(name), words);
        }
    }

    @Command(name = "group", description = "Ask to belong to a group; an open one is joined.")
    static final class ToGroup extends Asking {
        @Mixin private final GroupArgument group = new GroupArgument();

        ToGroup(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected Request<Application> request(@Nullable String words) {
            return new ApplyGroup(group.name(), words);
        }
    }
}
