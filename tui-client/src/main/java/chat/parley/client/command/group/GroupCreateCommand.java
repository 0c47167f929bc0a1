package chat.parley.client.command.group;

import chat.parley.client.command.GroupArgument;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Creates a group.
@Command(
        name = "create",
        description = "Create a group and own it. Friends belong to it at once, others are asked.",
        footer = {"", "Example:", "  parley group create ops bob carol --join approve"})
final class GroupCreateCommand extends WordedCommand {
    @Mixin private final GroupArgument group = new GroupArgument();

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
            defaultValue = "since-joining",
            description = "What new members may read; since-joining unless told.")
    private HistoryRule history = HistoryRule.SINCE_JOINING;

    @Option(names = "--large", description = "Room for 2,000 members instead of 200.")
    private boolean large;

    GroupCreateCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        List<String> names = members.stream().map(BareNames::person).toList();
        Group created =
                link.ask(
                        new CreateGroup(group.name(), introduction, policy, history, large, names));
        show(created);
        List<String> asked = asked(link, created, names);
        if (!asked.isEmpty()) {
            output().remark(invocation().words().of(CommandText.ASKED, String.join(" ", asked)));
        }
        return done();
    }

    /// Those who are no friends are members only once they accept.
    private static List<String> asked(BlockingLink link, Group created, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Set<String> here = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        GroupCommand.Members.of(link, created.name(), member -> here.add(member.profile().name()));
        return names.stream().filter(name -> !here.contains(name)).map(n -> "@" + n).toList();
    }
}
