package chat.parley.client.state;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Messages that are answered by what was in view, and that no window holds: each is asked for
/// once. The latest [#MOST] are kept.
///
/// @param all in the order in which they were asked for
public record QuotedMessages(List<Quoted> all) {
    public static final QuotedMessages NONE = new QuotedMessages(List.of());

    /// More than stand on a screen at once.
    static final int MOST = 200;

    public QuotedMessages {
        all = List.copyOf(all);
    }

    /// @param entry null while it did not come, or where it is not to be had
    record Quoted(Id conversation, long seq, @Nullable Entry entry) {
        boolean is(Id place, long number) {
            return seq == number && conversation.equals(place);
        }
    }

    public boolean isAskedFor(Id conversation, long seq) {
        return all.stream().anyMatch(one -> one.is(conversation, seq));
    }

    public Optional<Entry> find(Id conversation, long seq) {
        return all.stream().filter(one -> one.is(conversation, seq)).findFirst().map(Quoted::entry);
    }

    public QuotedMessages asking(Id conversation, long seq) {
        List<Quoted> more = new ArrayList<>(all);
        more.add(new Quoted(conversation, seq, null));
        return new QuotedMessages(more.subList(Math.max(0, more.size() - MOST), more.size()));
    }

    /// With what the server shows of one that was asked for.
    public QuotedMessages with(Entry shown) {
        return new QuotedMessages(
                all.stream()
                        .map(
                                one ->
                                        one.is(shown.conversation(), shown.seq())
                                                ? new Quoted(one.conversation, one.seq, shown)
                                                : one)
                        .toList());
    }

    /// With what entries of logs make of them.
    ///
    /// @param reader whose reactions are their own
    public QuotedMessages changedBy(List<Entry> entries, @Nullable Id reader) {
        QuotedMessages changed = this;
        for (Entry entry : entries) {
            if (entry.body() instanceof Body.Change change) {
                Optional<Entry> held = changed.find(entry.conversation(), change.target());
                changed =
                        held.map(one -> one.changed(entry, reader))
                                .map(changed::with)
                                .orElse(changed);
            }
        }
        return changed;
    }

    /// Without those of a conversation, where they may have changed unseen.
    public QuotedMessages without(Id conversation) {
        return new QuotedMessages(
                all.stream().filter(one -> !one.conversation.equals(conversation)).toList());
    }

    /// Over a new connection, those that did not come are asked for again.
    public QuotedMessages afresh() {
        return new QuotedMessages(all.stream().filter(one -> one.entry != null).toList());
    }
}
