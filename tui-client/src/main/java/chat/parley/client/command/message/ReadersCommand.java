package chat.parley.client.command.message;

import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.CommandText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Span;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists who has read a message and when, then who has not, and since when they hold it.
@Command(
        name = "readers",
        description = "List who has read a message and when, and who has not.",
        footer = {
            "",
            "Example:",
            "  parley readers '#ops' 1204",
            "",
            "parley history --seq shows the number of each message."
        })
public final class ReadersCommand extends WordedCommand {
    @Parameters(index = "0", paramLabel = "TARGET", description = Targets.DESCRIPTION)
    private String target = "";

    @Parameters(index = "1", paramLabel = "SEQ", description = "The message.")
    private long seq;

    /// Somebody who could read the message.
    private record Reader(
            Profile person,
            boolean read,
            boolean held,
            @Nullable Instant heldAt,
            @Nullable Instant readAt) {
        static Reader of(MessageReader one, boolean read) {
            return new Reader(one.person(), read, one.held(), one.heldAt(), one.readAt());
        }
    }

    public ReadersCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    protected int run(BlockingLink link) {
        Id conversation = Targets.conversation(link, target).id();
        list(link, conversation, true);
        list(link, conversation, false);
        return done();
    }

    private void list(BlockingLink link, Id conversation, boolean read) {
        @Nullable Id after = null;
        ReadersPage page;
        do {
            page = link.ask(new ListReaders(conversation, seq, read, after, Limits.PAGE_SIZE));
            if (after == null) {
                count(page, read);
            }
            for (MessageReader one : page.readers()) {
                output().show(Reader.of(one, read), this::print);
                after = one.person().id();
            }
        } while (page.more());
    }

    private void count(ReadersPage page, boolean read) {
        if (page.receiptsHidden()) {
            if (read) {
                say(CommandText.READING_HIDDEN);
            }
        } else if (read) {
            say(CommandText.READ_BY, page.haveRead());
        } else {
            say(CommandText.NOT_READ_BY, page.haveNot());
        }
    }

    private void print(Reader reader) {
        StringBuilder line = new StringBuilder("  ").append(wording().person(reader.person()));
        if (reader.readAt() != null) {
            append(line, CommandText.READ_AT, reader.readAt());
        }
        if (reader.heldAt() != null) {
            append(line, CommandText.HELD_AT, reader.heldAt());
        }
        output().line(Span.plain(line.toString()));
    }

    private void append(StringBuilder line, CommandText what, Instant at) {
        line.append("  ").append(words().of(what, wording().moment(at)));
    }
}
