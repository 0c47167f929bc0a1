package chat.parley.client.command.message;

import chat.parley.client.command.EmojiArgument;
import chat.parley.client.command.Pages;
import chat.parley.client.command.WordedCommand;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.protocol.operation.MessageRequest.ListReactions;
import chat.parley.protocol.operation.MessageRequest.ReactionsPage;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists who has reacted to a message.
@Command(
        name = "reactions",
        description = "List who has reacted to a message: with EMOJI, or with any.",
        footer = {
            "",
            "Examples:",
            "  parley reactions '#ops' 1204",
            "  parley reactions '#ops' 1204 :tada: -o json | jq -r .person.name"
        })
public final class ReactionsCommand extends WordedCommand {
    @Mixin private final MessageArgument message = new MessageArgument();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "EMOJI",
            description = "The emoji, or its shortcode such as :tada:.")
    private @Nullable String given;

    private @Nullable String emoji;

    /// What is printed as JSON: who has reacted, and how.
    record Reacted(String emoji, Profile person) {}

    public ReactionsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected void check() {
        emoji = given == null ? null : EmojiArgument.parse(given);
    }

    @Override
    protected int run(BlockingLink link) {
        Id conversation = message.conversation(link);
        for (String each : emoji == null ? all(link, conversation) : List.of(emoji)) {
            list(link, conversation, each);
        }
        return done();
    }

    private List<String> all(BlockingLink link, Id conversation) {
        return link.ask(new ShowMessage(conversation, message.seq())).reacted().stream()
                .map(ReactionCount::emoji)
                .toList();
    }

    private void list(BlockingLink link, Id conversation, String one) {
        long seq = message.seq();
        new Pages<>(ReactionsPage::people, ReactionsPage::more, Profile::id)
                .each(
                        (after, size) ->
                                link.ask(new ListReactions(conversation, seq, one, after, size)),
                        person -> output().show(new Reacted(one, person), this::print));
    }

    private void print(Reacted reacted) {
        output().line(
                        Span.plain(reacted.emoji() + "  "),
                        Span.plain(wording().person(reacted.person())));
    }
}
