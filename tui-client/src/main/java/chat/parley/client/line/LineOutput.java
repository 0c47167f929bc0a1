package chat.parley.client.line;

import chat.parley.client.command.CommandWording;
import chat.parley.client.command.Targets;
import chat.parley.client.words.CommandText;
import chat.parley.client.words.LineText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.Output;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.follow.FollowListener;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Prints what is new in any conversation, a line each, and what was asked for. From any thread: a
/// line is never within another.
final class LineOutput implements FollowListener {
    private final Output output;
    private final CommandWording wording;
    private final String typedHere;
    private final Runnable unread;
    private boolean broken;
    private @Nullable String greeting;

    /// Prints for a call.
    ///
    /// @param typedHere how the client ids of this client's own messages begin: those are on the
    ///     screen already
    /// @param unread told when nobody reads it any more
    LineOutput(Invocation invocation, String typedHere, Runnable unread) {
        this.output = invocation.output();
        this.wording = new CommandWording(invocation.words(), invocation.moments());
        this.typedHere = typedHere;
        this.unread = unread;
    }

    @Override
    public synchronized CompletionStage<?> grown(
            Conversation conversation, List<Entry> entries, @Nullable Id self) {
        entries.stream()
                .filter(entry -> !isTypedHere(entry, self))
                .forEach(entry -> print(entry, Targets.of(conversation), wording.moments()::time));
        flush();
        return CompletableFuture.completedStage(null);
    }

    private boolean isTypedHere(Entry entry, @Nullable Id self) {
        Profile sender = entry.sender();
        return sender != null
                && sender.id().equals(self)
                && Objects.requireNonNullElse(entry.clientId(), "").startsWith(typedHere);
    }

    /// What was said before, with its day, and the seq that commands take.
    synchronized void past(Conversation conversation, List<Entry> entries) {
        String where = Targets.of(conversation) + " ";
        entries.forEach(entry -> print(entry, where + entry.seq(), wording.moments()::minute));
        flush();
    }

    /// By the account's name: a nickname can be anybody's.
    private void print(Entry entry, String where, Function<Instant, String> moment) {
        Profile sender = entry.speaker();
        output.show(
                entry,
                _ ->
                        output.line(
                                Span.quiet(moment.apply(entry.sentAt()) + " "),
                                Span.quiet("[" + where + "] "),
                                Span.strong(sender == null ? "*" : account(sender) + ":"),
                                Span.quiet(" " + wording.entries().marks(entry)),
                                Span.plain(wording.entries().body(entry.body()))));
    }

    private String account(Profile sender) {
        return sender.wasDeleted() ? wording.person(sender) : sender.name();
    }

    /// A conversation in a list.
    synchronized void conversation(Conversation one) {
        output.show(one, _ -> output.line(wording.conversation(one)));
        flush();
    }

    synchronized void line(String text) {
        output.line(text);
        flush();
    }

    synchronized void remark(String text) {
        output.remark(text);
    }

    /// Every try that fails tells it again, and people want to know it once.
    @Override
    public synchronized void broken(Sentence why) {
        if (!broken) {
            broken = true;
            output.remark(wording.of(CommandText.BROKEN, why));
        }
    }

    /// To be told what the link tells, before whoever follows is. What the host says to everybody
    /// is said once, and again when it is another.
    synchronized void hear(LinkEvent news) {
        if (news instanceof LinkEvent.StateChanged(LinkState.Ready(var welcome))) {
            greet(welcome.messageOfTheDay());
        }
        if (broken && news instanceof LinkEvent.StateChanged(LinkState.Ready _)) {
            broken = false;
            output.remark(wording.words().of(LineText.BACK));
        }
    }

    /// Of a host that says nothing, nothing is said.
    private void greet(@Nullable String messageOfTheDay) {
        if (messageOfTheDay != null && !messageOfTheDay.equals(greeting)) {
            greeting = messageOfTheDay;
            output.remark(VisibleText.of(messageOfTheDay));
        }
    }

    private void flush() {
        if (!output.flush()) {
            unread.run();
        }
    }
}
