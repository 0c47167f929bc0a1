package chat.parley.client.line;

import chat.parley.client.command.Pages;
import chat.parley.client.command.Targets;
import chat.parley.client.words.CommandText;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.LineText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ExitCode;
import chat.parley.kit.console.TextInput;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.RefusalText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Does what typed lines ask for, one after the other: the next is read once the server has
/// acknowledged the last, through lost connections. So nothing overtakes, and whoever comes to the
/// end has everything acknowledged. For one thread.
final class TypedLines {
    private static final int MOST_NAMED = 5;

    private final Words words;
    private final RefusalText refusals;
    private final TextInput input;
    private final BlockingLink link;
    private final BooleanSupplier over;
    private final LineOutput output;
    private final String clientIds;
    private long sent;
    private @Nullable Conversation chosen;

    /// Reads what the console has.
    ///
    /// @param over whether the link has ended for good
    /// @param clientIds how the client ids of messages begin
    TypedLines(
            Invocation invocation,
            BlockingLink link,
            BooleanSupplier over,
            LineOutput output,
            String clientIds) {
        this.words = invocation.words();
        this.refusals = new RefusalText(invocation.language(), invocation.moments()::text);
        this.input = TextInput.standard(invocation.console());
        this.link = link;
        this.over = over;
        this.output = output;
        this.clientIds = clientIds;
    }

    /// Until the end of input, or until one quits.
    ///
    /// @param target the conversation to begin with; null for none
    /// @return the exit code
    /// @throws Refused if there is no such conversation, or the server ended the session
    int run(@Nullable String target) {
        greet();
        if (target != null) {
            choose(target);
        }
        int code = ExitCode.DONE;
        for (var line = input.next(); line.isPresent(); line = input.next()) {
            switch (done(line.get())) {
                case DONE -> {}
                case NOT_DONE -> code = ExitCode.PARTLY;
                case LAST -> {
                    return code;
                }
            }
        }
        return code;
    }

    private enum Outcome {
        DONE,
        NOT_DONE,
        LAST
    }

    private void greet() {
        String self = "@" + link.askUntilAnswered(new WhoAmI()).profile().name();
        List<Conversation> unread = link.askUntilAnswered(new CountUnread()).conversations();
        output.line(words.of(LineText.START, self, unread(unread)));
    }

    private String unread(List<Conversation> conversations) {
        if (conversations.isEmpty()) {
            return words.of(LineText.NOTHING_UNREAD);
        }
        String named =
                conversations.stream()
                        .limit(MOST_NAMED)
                        .map(each -> Targets.of(each) + " " + each.reading().unread())
                        .collect(Collectors.joining(Phrase.choose(words.language(), ", ", "、")));
        return conversations.size() > MOST_NAMED ? named + " …" : named;
    }

    /// A line that cannot be done is told of, and the rest goes on.
    private Outcome done(TextInput.Line line) {
        try {
            return switch (line) {
                case TextInput.Line.Bad(long number, Sentence why) -> refused(number, why);
                case TextInput.Line.Text(_, String text) -> done(TypedLine.of(text));
            };
        } catch (UsageProblem | Refused failure) {
            if (over.getAsBoolean()) {
                throw failure;
            }
            return refused(line.number(), why(failure));
        }
    }

    private Sentence why(RuntimeException failure) {
        return switch (failure) {
            case UsageProblem problem -> problem.why();
            case Refused refused -> Sentence.quoted(refusals.of(refused));
            default -> throw failure;
        };
    }

    private Outcome refused(long number, Sentence why) {
        output.remark(words.of(LineText.NOT_DONE, number, why));
        return Outcome.NOT_DONE;
    }

    private Outcome done(TypedLine line) {
        switch (line) {
            case TypedLine.Empty _ -> {}
            case TypedLine.Message(String text) -> send(text, null);
            case TypedLine.Reply(long seq, String text) -> send(text, seq);
            case TypedLine.Edit(long seq, String text) -> {
                link.askUntilAnswered(new EditMessage(chosen().id(), seq, new Body.Text(text)));
                tellOfAll(text);
            }
            case TypedLine.Recall(long seq) ->
                    link.askUntilAnswered(new RecallMessage(chosen().id(), seq));
            case TypedLine.React(long seq, String emoji, boolean reacted) ->
                    link.askUntilAnswered(new ReactToMessage(chosen().id(), seq, emoji, reacted));
            case TypedLine.Choice(String target, String text) -> {
                choose(target);
                if (!text.isEmpty()) {
                    send(text, null);
                }
            }
            case TypedLine.Past(int count) -> history(count);
            case TypedLine.ListAll _ -> list();
            case TypedLine.MarkAsRead _ -> markAsRead();
            case TypedLine.Help _ -> words.of(LineText.HELP).lines().forEach(output::line);
            case TypedLine.Quit _ -> {
                return Outcome.LAST;
            }
        }
        return Outcome.DONE;
    }

    /// Where that fails none is chosen: what follows was not meant for the former one.
    private void choose(String target) {
        Conversation former = chosen;
        chosen = null;
        Conversation found = link.askUntilAnswered(Targets.request(target));
        chosen = found;
        if (former == null || !former.id().equals(found.id())) {
            output.line(words.of(LineText.TO, Targets.of(found)));
        }
    }

    private Conversation chosen() {
        if (chosen == null) {
            throw new UsageProblem(LineText.NO_CONVERSATION);
        }
        return chosen;
    }

    /// One client id over all tries, so that it is stored once.
    private void send(String text, @Nullable Long replyTo) {
        Conversation where = chosen();
        sent++;
        Body body = new Body.Text(text);
        link.askUntilAnswered(new Send(where.id(), clientIds + sent, body, replyTo));
        tellOfAll(text);
    }

    /// Says so where `@all` is not more than words.
    private void tellOfAll(String text) {
        if (chosen().takesAllForWords(text)) {
            output.remark(words.of(GroupText.ALL_IS_PLAIN));
        }
    }

    private void history(int count) {
        Conversation where = chosen();
        History newest = new History(where.id(), null, null, null, count);
        output.past(where, link.askUntilAnswered(newest).entries());
    }

    private void list() {
        new Pages<>(ConversationsPage::conversations, ConversationsPage::more, Conversation::place)
                .each(
                        (before, size) ->
                                link.askUntilAnswered(new ListConversations(before, size, false)),
                        output::conversation);
    }

    private void markAsRead() {
        Conversation now = link.askUntilAnswered(new ShowConversation(chosen().id()));
        link.askUntilAnswered(new MarkRead(now.id(), now.head()));
        if (now.view().unreadFrom() != null) {
            link.askUntilAnswered(SetView.unread(now.id(), 0));
        }
        output.line(words.of(CommandText.READ_UP_TO, now.head()));
    }
}
