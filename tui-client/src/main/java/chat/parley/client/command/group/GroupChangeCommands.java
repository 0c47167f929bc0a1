package chat.parley.client.command.group;

import chat.parley.client.command.GroupArgument;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What changes a group as a whole.
final class GroupChangeCommands {
    private GroupChangeCommands() {}

    @Command(
            name = "edit",
            description = {
                "Change what a group shows of itself, or what new members may read.",
                "An empty text clears a part."
            },
            footer = {
                "",
                "Examples:",
                "  parley group edit '#ops' --intro 'who is on call'",
                "  parley group edit '#ops' --announce 'Deployment at five.'",
                "  parley group edit '#ops' --question 'Which team are you in?'"
            })
    static final class Edit extends WordedCommand {
        @Mixin private final GroupArgument group = new GroupArgument();

        @Option(names = "--name", paramLabel = "NAME", description = "The new name.")
        private @Nullable String name;

        @Option(
                names = "--intro",
                paramLabel = "TEXT",
                description = "What it is about, for whoever looks for groups.")
        private @Nullable String introduction;

        @Option(
                names = "--announce",
                paramLabel = "TEXT",
                description = "What all members are to know.")
        private @Nullable String announcement;

        @Option(
                names = "--question",
                paramLabel = "TEXT",
                description =
                        "What those who ask to join must answer, where they are decided about.")
        private @Nullable String question;

        @Option(
                names = "--avatar",
                paramLabel = "SIGN",
                description = "One letter, sign or emoji that stands for it.")
        private @Nullable String avatar;

        @Option(
                names = "--avatar-color",
                paramLabel = "COLOR",
                description = "One of amber, green, teal, blue, violet, pink, coral, olive.")
        private @Nullable String color;

        @Option(
                names = "--history",
                paramLabel = "all|since-joining",
                description = "What new members may read.")
        private @Nullable HistoryRule history;

        Edit(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected void check() {
            boolean none =
                    Stream.of(name, introduction, announcement, question, avatar, color, history)
                            .allMatch(Objects::isNull);
            if (none) {
                throw new UsageProblem(CommandText.NO_GROUP_CHANGE);
            }
        }

        @Override
        protected int run(BlockingLink link) {
            String renamed = name == null ? null : BareNames.group(name);
            show(
                    link.ask(
                            new EditGroup(
                                    group.name(),
                                    renamed,
                                    introduction,
                                    history,
                                    avatar,
                                    color,
                                    question,
                                    announcement)));
            return done();
        }
    }

    @Command(
            name = "policy",
            description = "Set how people come to belong to a group.",
            footer = {"", "Example:", "  parley group policy '#ops' open"})
    static final class Policy extends GroupChangeCommand {
        @Parameters(
                index = "1",
                paramLabel = "POLICY",
                description = "One of ${COMPLETION-CANDIDATES}.")
        private JoinPolicy policy = JoinPolicy.APPROVE;

        Policy(Invocation invocation) {
            super(invocation);
        }

        @Override
        GroupRequest<Change> request(String group, boolean dryRun) {
            return new SetPolicy(group, policy, reason(), dryRun);
        }
    }

    @Command(
            name = "state",
            description = {
                "Set the state of a group.",
                "",
                "NORMAL: everybody reads and writes. MUTED: only its owner and admins write.",
                "DISABLED: nobody writes or joins. DISSOLVED: the same, for good."
            },
            footer = {
                "",
                "Examples:",
                "  parley group state '#ops' muted --for 2h --reason 'deployment'",
                "  parley group state '#ops' dissolved --dry-run",
                "  parley group state '#ops' dissolved --yes"
            })
    static final class State extends GroupChangeCommand {
        @Parameters(
                index = "1",
                paramLabel = "STATE",
                description = "One of ${COMPLETION-CANDIDATES}.")
        private GroupState state = GroupState.NORMAL;

        @Mixin private final TermOptions term = new TermOptions();

        @Mixin private final ConsentOptions consent = new ConsentOptions();

        State(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected void check() {
            if (term.term() != null && state != GroupState.MUTED) {
                throw new UsageProblem(CommandText.ONLY_MUTED_ENDS);
            }
            super.check();
        }

        @Override
        protected Optional<ConsentOptions> consent() {
            return state == GroupState.DISSOLVED ? Optional.of(consent) : Optional.empty();
        }

        @Override
        GroupRequest<Change> request(String group, boolean dryRun) {
            return new SetState(group, state, term.term(), reason(), dryRun);
        }
    }

    @Command(
            name = "dissolve",
            description = {
                "Dissolve a group of one's own, for good and for everybody.",
                "What was written stays readable for its members."
            },
            footer = {
                "",
                "Examples:",
                "  parley group dissolve '#ops' --dry-run",
                "  parley group dissolve '#ops' --reason 'the project is over' --yes"
            })
    static final class Dissolve extends GroupChangeCommand {
        @Mixin private final ConsentOptions consent = new ConsentOptions();

        Dissolve(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected Optional<ConsentOptions> consent() {
            return Optional.of(consent);
        }

        @Override
        GroupRequest<Change> request(String group, boolean dryRun) {
            return new SetState(group, GroupState.DISSOLVED, null, reason(), dryRun);
        }
    }
}
