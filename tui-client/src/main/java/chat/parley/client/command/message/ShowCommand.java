package chat.parley.client.command.message;

import chat.parley.client.command.EntryWording;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows one message.
@Command(
        name = "show",
        description = "Show one message: its words, its times, what it answers, its reactions.",
        footer = {"", "Example:", "  parley show '#ops' 1204"})
public final class ShowCommand extends WordedCommand {
    @Mixin private final MessageArgument message = new MessageArgument();

    public ShowCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        ShowMessage show = new ShowMessage(message.conversation(link), message.seq());
        output().show(link.ask(show), this::print);
        return done();
    }

    private void print(Entry entry) {
        EntryWording entries = wording().entries();
        fact(CommandText.SEQ, Long.toString(entry.seq()));
        if (entry.sender() != null) {
            fact(CommandText.FROM, wording().person(entry.sender()));
        }
        fact(CommandText.SENT_AT, wording().moment(entry.sentAt()));
        if (entry.editedAt() != null) {
            fact(CommandText.EDITED_AT, wording().moment(entry.editedAt()));
        }
        if (entry.replyTo() != null) {
            fact(CommandText.REPLY_TO, Long.toString(entry.replyTo()));
        }
        if (entry.pinned()) {
            fact(CommandText.STATE, words().of(CommandText.PINNED));
        }
        if (!entry.reacted().isEmpty()) {
            fact(CommandText.REACTIONS, entries.reactions(entry));
        }
        output().line(
                        Span.lines(
                                entry.body() instanceof Body.Custom custom
                                        ? entries.whole(custom)
                                        : entries.body(entry.body())));
    }
}
