package chat.parley.client.command.people;

import chat.parley.client.command.GroupArgument;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Console;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.Request;
import java.util.Optional;
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

        /// The words that go with it, after what there is to say before.
        ///
        /// @param given on the command line
        protected @Nullable String words(BlockingLink link, @Nullable String given) {
            return given;
        }

        @Override
        protected final int run(BlockingLink link) {
            show(link.ask(request(words(link, text))));
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

        /// What the group asks is said first: those who decide read the words as the answer. It is
        /// asked for where nothing was given, and somebody sits there.
        @Override
        protected @Nullable String words(BlockingLink link, @Nullable String given) {
            boolean asked = given == null && invocation().console().interactive();
            Optional<String> question = given == null && !asked ? Optional.empty() : question(link);
            question.ifPresent(it -> output().remark(wording().of(CommandText.GROUP_ASKS, it)));
            return question.isPresent() && asked ? answer() : given;
        }

        /// Whoever may not look at the group asks without it.
        private Optional<String> question(BlockingLink link) {
            try {
                Group shown = link.ask(new ShowGroup(group.name()));
                return shown.policy() == JoinPolicy.APPROVE && shown.standing() == null
                        ? Optional.ofNullable(shown.profile().question())
                        : Optional.empty();
            } catch (Refused _) {
                return Optional.empty();
            }
        }

        private @Nullable String answer() {
            Console console = invocation().console();
            console.err().print(wording().of(CommandText.YOUR_ANSWER) + " ");
            console.err().flush();
            return TextInput.standard(console)
                    .next()
                    .filter(TextInput.Line.Text.class::isInstance)
                    .map(line -> ((TextInput.Line.Text) line).text().strip())
                    .orElse(null);
        }

        @Override
        protected Request<Application> request(@Nullable String words) {
            return new ApplyGroup(group.name(), words);
        }
    }
}
