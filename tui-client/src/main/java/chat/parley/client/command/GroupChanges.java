package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.ChangeOptions;
import chat.parley.kit.command.ConsentOptions;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.command.TermOptions;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.kit.text.ChangeText;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.EditGroup;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.HistoryRule;
import chat.parley.protocol.operation.GroupRequest.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
import chat.parley.protocol.operation.GroupRequest.SetPolicy;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// What changes a group as a whole, or brings people to it.
final class GroupChanges {
    private GroupChanges() {}

    /// A verb that needs a group.
    abstract static class OfGroup extends Verb {
        @Parameters(index = "0", paramLabel = "GROUP", description = GroupCommand.GROUP)
        private String group = "";

        OfGroup(Invocation invocation) {
            super(invocation);
        }

        final String group() {
            return Targets.withoutHash(group);
        }

        final void show(Group changed) {
            output().show(changed, shown -> groupWording().details(shown).forEach(output()::line));
        }
    }

    /// A change that is others' too: with a reason, and first as a dry run if one wants. What one
    /// cannot take back is shown and asked about.
    abstract static class OthersToo extends OfGroup {
        @Mixin private ChangeOptions options = new ChangeOptions();

        OthersToo(Invocation invocation) {
            super(invocation);
        }

        abstract GroupRequest<Change> request(@Nullable String reason, boolean dryRun);

        /// The consent that the change needs; empty for what can be taken back.
        Optional<ConsentOptions> consent() {
            return Optional.empty();
        }

        @Override
        public Integer call() {
            if (!options.dryRun()) {
                consent().ifPresent(yes -> yes.check(invocation().console().interactive()));
            }
            return super.call();
        }

        @Override
        final int run(Errand errand) {
            Optional<ConsentOptions> missing = consent().filter(yes -> !yes.given());
            if (options.dryRun() || missing.isPresent()) {
                print(errand.ask(request(options.reason(), true)));
            }
            if (options.dryRun()) {
                return done();
            }
            if (missing.isPresent() && !missing.get().ask(invocation())) {
                return ExitCode.REFUSED;
            }
            errand.allow(Invocation.PATIENCE);
            print(errand.ask(request(options.reason(), false)));
            return done();
        }

        private void print(Change change) {
            output().show(change, shown -> output().line(ChangeText.of(shown)));
        }
    }

    /// Reads what new members may read, as it is printed.
    static final class HistoryRules implements ITypeConverter<HistoryRule> {
        @Override
        public HistoryRule convert(String text) {
            String wanted = text.toLowerCase(Locale.ROOT).replace('_', '-');
            return Arrays.stream(HistoryRule.values())
                    .filter(rule -> Wording.word(rule).equals(wanted))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("'" + text + "' is not one of them"));
        }
    }

    @Command(
            name = "create",
            description =
                    "Create a group and own it. Friends belong to it at once, others are asked.",
            footer = {"", "Example:", "  parley group create ops bob carol --join approve"})
    static final class Create extends OfGroup {
        @Parameters(
                index = "1..*",
                arity = "0..*",
                paramLabel = "NAME",
                description = "Who is to belong to it.")
        private List<String> members = List.of();

        @Option(names = "--intro", paramLabel = "TEXT", description = "What it is about.")
        private @Nullable String introduction;

        @Option(
                names = "--join",
                paramLabel = "POLICY",
                defaultValue = "APPROVE",
                description = "Joining is ${COMPLETION-CANDIDATES}; approve unless told.")
        private JoinPolicy policy = JoinPolicy.APPROVE;

        @Option(
                names = "--history",
                paramLabel = "all|since-joining",
                converter = HistoryRules.class,
                defaultValue = "since-joining",
                description = "What new members may read; since-joining unless told.")
        private HistoryRule history = HistoryRule.SINCE_JOINING;

        @Option(names = "--large", description = "Room for 2,000 members instead of 200.")
        private boolean large;

        Create(Invocation invocation) {
            super(invocation);
        }

        @Override
        int run(Errand errand) {
            List<String> names = members.stream().map(Targets::withoutAt).toList();
            show(errand.ask(new CreateGroup(group(), introduction, policy, history, large, names)));
            return done();
        }
    }

    @Command(
            name = "edit",
            description = "Change a group's name, introduction, or what new members may read.",
            footer = {"", "Example:", "  parley group edit '#ops' --intro 'who is on call'"})
    static final class Edit extends OfGroup {
        @Option(names = "--name", paramLabel = "NAME", description = "The new name.")
        private @Nullable String name;

        @Option(
                names = "--intro",
                paramLabel = "TEXT",
                description = "The new introduction; '' clears it.")
        private @Nullable String introduction;

        @Option(
                names = "--history",
                paramLabel = "all|since-joining",
                converter = HistoryRules.class,
                description = "What new members may read.")
        private @Nullable HistoryRule history;

        Edit(Invocation invocation) {
            super(invocation);
        }

        @Override
        public Integer call() {
            if (name == null && introduction == null && history == null) {
                throw new UsageProblem("nothing to change: give --name, --intro or --history");
            }
            return super.call();
        }

        @Override
        int run(Errand errand) {
            String renamed = name == null ? null : Targets.withoutHash(name);
            show(errand.ask(new EditGroup(group(), renamed, introduction, history)));
            return done();
        }
    }

    @Command(
            name = "policy",
            description = "Set how people come to belong to a group.",
            footer = {"", "Example:", "  parley group policy '#ops' open"})
    static final class Policy extends OthersToo {
        @Parameters(
                index = "1",
                paramLabel = "POLICY",
                description = "One of ${COMPLETION-CANDIDATES}.")
        private JoinPolicy policy = JoinPolicy.APPROVE;

        Policy(Invocation invocation) {
            super(invocation);
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            return new SetPolicy(group(), policy, reason, dryRun);
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
    static final class State extends OthersToo {
        @Parameters(
                index = "1",
                paramLabel = "STATE",
                description = "One of ${COMPLETION-CANDIDATES}.")
        private GroupState state = GroupState.NORMAL;

        @Mixin private TermOptions term = new TermOptions();
        @Mixin private ConsentOptions consent = new ConsentOptions();

        State(Invocation invocation) {
            super(invocation);
        }

        @Override
        public Integer call() {
            if (term.term() != null && state != GroupState.MUTED) {
                throw new UsageProblem("only a muted group has an end: --for, --until");
            }
            return super.call();
        }

        @Override
        Optional<ConsentOptions> consent() {
            return state == GroupState.DISSOLVED ? Optional.of(consent) : Optional.empty();
        }

        @Override
        GroupRequest<Change> request(@Nullable String reason, boolean dryRun) {
            @Nullable Term end = term.term();
            return new SetState(group(), state, end, reason, dryRun);
        }
    }

    @Command(
            name = "invite",
            description = "Bring a friend into a group, or ask somebody else to come.",
            footer = {"", "Example:", "  parley group invite '#ops' carol -m 'you know databases'"})
    static final class Invite extends OfGroup {
        @Parameters(index = "1", paramLabel = "NAME", description = "The person.")
        private String name = "";

        @Option(
                names = {"-m", "--message"},
                paramLabel = "TEXT",
                description = "A few words to go with it.")
        private @Nullable String text;

        Invite(Invocation invocation) {
            super(invocation);
        }

        @Override
        int run(Errand errand) {
            Application made =
                    errand.ask(new GroupRequest.Invite(group(), Targets.withoutAt(name), text));
            output().show(made, shown -> output().line(wording().application(shown)));
            return done();
        }
    }

    @Command(
            name = "leave",
            description = "Leave a group. Its owner hands it over first, or dissolves it.")
    static final class Leave extends OfGroup {
        Leave(Invocation invocation) {
            super(invocation);
        }

        @Override
        int run(Errand errand) {
            errand.ask(new LeaveGroup(group()));
            output().line(wording().of(CommandText.LEFT_GROUP, "#" + group()));
            return done();
        }
    }
}
