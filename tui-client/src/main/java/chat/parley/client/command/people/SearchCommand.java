package chat.parley.client.command.people;

import chat.parley.client.command.MessageQuery;
import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Finds people and groups by a part of their name, and messages by their words.
@Command(
        name = "search",
        description =
                "Find people and groups by a part of their name, and messages by their words, the"
                        + " newest first.",
        footer = {
            "",
            "Examples:",
            "  parley search li",
            "  parley search 磁盘 --in '#运维' --after 2026-11-01",
            "  parley search '\"disk is full\" from:bob has:link' -o json",
            "",
            "A message has to have all words; one in double quotes is meant as it stands. The options",
            "can also be written among the words: from: in: before: after: has:. With one of them only",
            "messages are looked for. Lines of messages begin with their place and seq, for",
            "`parley history TARGET --around SEQ`."
        })
public final class SearchCommand extends WordedCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "The part of a name, or the words, in any letter case.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many people, groups and messages at most, of each; 50 unless told.")
    private int limit = 50;

    @Mixin private final SearchFilters filters = new SearchFilters();

    /// One of the three.
    private record Found(
            @Nullable Profile person, @Nullable Group group, @Nullable FoundMessage message) {}

    public SearchCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        if (limit < 1) {
            throw new UsageProblem(CommandText.LEAST, "--limit");
        }
        if (words.isEmpty() && filters.written().isEmpty()) {
            throw new UsageProblem(CommandText.NO_WORD);
        }
    }

    @Override
    protected int run(BlockingLink link) {
        String part = String.join(" ", words);
        if (filters.written().isEmpty() && isName(part)) {
            people(link, part);
            groups(link, part);
        }
        messages(link);
        return done();
    }

    /// Whether it can be a part of a name: no filters stand in it, and no quotes.
    private static boolean isName(String part) {
        return part.codePointCount(0, part.length()) <= Limits.NAME_MAX_CODE_POINTS
                && part.chars().noneMatch(c -> c == ':' || c == '：' || c == '"' || c == '“');
    }

    private void people(BlockingLink link, String part) {
        new Pages<>(PeoplePage::people, PeoplePage::more, Profile::id)
                .upTo(
                        limit,
                        (after, size) -> link.ask(new FindPeople(part, after, size)),
                        person ->
                                show(
                                        new Found(person, null, null),
                                        Span.plain(wording().person(person))));
    }

    private void groups(BlockingLink link, String part) {
        new Pages<>(GroupsPage::groups, GroupsPage::more, Group::id)
                .upTo(
                        limit,
                        (after, size) ->
                                link.ask(new FindGroups(part, null, GroupOrder.NAME, after, size)),
                        group -> show(new Found(null, group, null), groupWording().line(group)));
    }

    private void messages(BlockingLink link) {
        String query =
                String.join(
                        " ", Stream.concat(filters.written().stream(), words.stream()).toList());
        Id self = link.session().account();
        MessageQuery search =
                new MessageQuery(query, null, invocation().console().clock().getZone(), limit);
        boolean complete =
                search.run(
                        link, message -> show(new Found(null, null, message), line(message, self)));
        if (!complete) {
            output().remark(wording().of(CommandText.SEARCH_INCOMPLETE));
        }
    }

    private void show(Found found, Span... line) {
        output().show(found, _ -> output().line(line));
    }

    private Span[] line(FoundMessage message, @Nullable Id self) {
        Entry entry = message.entry();
        return Stream.concat(
                        Stream.of(Span.strong(place(message) + " " + entry.seq() + "  ")),
                        Stream.of(wording().entries().spans(entry, self)))
                .toArray(Span[]::new);
    }

    private static String place(FoundMessage message) {
        Profile peer = message.peer();
        return message.group() != null
                ? "#" + message.group().name()
                : peer == null ? "" : "@" + peer.name();
    }
}
