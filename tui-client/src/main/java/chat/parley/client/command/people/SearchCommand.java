package chat.parley.client.command.people;

import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds people and groups by a part of their name.
@Command(
        name = "search",
        description = "Find people and groups by a part of their name.",
        footer = {"", "Examples:", "  parley search li", "  parley search 运维 -o json"})
public final class SearchCommand extends WordedCommand {
    @Parameters(paramLabel = "WORD", description = "The part, in any letter case.")
    private String word = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many people and how many groups at most; 50 unless told.")
    private int limit = 50;

    /// One of the two.
    private record Found(@Nullable Profile person, @Nullable Group group) {}

    public SearchCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        if (limit < 1) {
            throw new UsageProblem(CommandText.LEAST, "--limit");
        }
    }

    @Override
    protected int run(BlockingLink link) {
        people(link);
        groups(link);
        return done();
    }

    private void people(BlockingLink link) {
        int left = limit;
        boolean more = true;
        @Nullable Id after = null;
        while (more && left > 0) {
            int wanted = Math.min(left, Limits.PAGE_SIZE);
            PeoplePage page = link.ask(new FindPeople(word, after, wanted));
            for (Profile person : page.people()) {
                output().show(
                                new Found(person, null),
                                _ -> output().line(wording().person(person)));
                after = person.id();
            }
            left -= page.people().size();
            more = page.more();
        }
    }

    private void groups(BlockingLink link) {
        int left = limit;
        boolean more = true;
        @Nullable Id after = null;
        while (more && left > 0) {
            int wanted = Math.min(left, Limits.PAGE_SIZE);
            GroupsPage page = link.ask(new FindGroups(word, null, GroupOrder.NAME, after, wanted));
            for (Group group : page.groups()) {
                output().show(
                                new Found(null, group),
                                _ -> output().line(groupWording().line(group)));
                after = group.id();
            }
            left -= page.groups().size();
            more = page.more();
        }
    }
}
