package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks somebody for something that they decide.
@Command(
        name = "apply",
        description = "Ask to be a friend.",
        subcommands = Apply.ToFriend.class,
        synopsisSubcommandLabel = "friend",
        footer = {"", "Example:", "  parley apply friend bob -m 'we met at the conference'"})
final class Apply {

    @Command(name = "friend", description = "Ask somebody to be a friend.")
    static final class ToFriend extends Verb {
        @Parameters(paramLabel = "NAME", description = "The person.")
        private String name = "";

        @Option(
                names = {"-m", "--message"},
                paramLabel = "TEXT",
                description = "A few words to go with it.")
        private @Nullable String text;

        ToFriend(Invocation invocation) {
            super(invocation);
        }

        @Override
        int run(Errand errand) {
            Application application = errand.ask(new ApplyFriend(Targets.withoutAt(name), text));
            output().show(application, made -> output().line(wording().application(made)));
            return done();
        }
    }
}
