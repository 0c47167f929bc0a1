package chat.parley.client.command;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.ReactionCount;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.MessageRequest.Pins;
import chat.parley.protocol.operation.MessageRequest.ReactionsPage;
import chat.parley.protocol.operation.MessageRequest.SavedMessage;
import chat.parley.protocol.operation.MessageRequest.SavedPage;
import chat.parley.protocol.operation.MessageRequest.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What becomes of the messages of the fake server: alice changes her own, and pins and reacts to
/// all.
final class FakeMessages {
    private final CommandWorld world;
    private final List<Long> saved = new ArrayList<>();

    FakeMessages(CommandWorld world) {
        this.world = world;
    }

    Record answer(MessageRequest<?> request) {
        return switch (request) {
            case MessageRequest.EditMessage(_, long seq, Body body) -> {
                Entry message = own(seq);
                yield change(message, new Body.Edit(seq, body), message.body().equals(body));
            }
            case MessageRequest.RecallMessage(_, long seq) -> {
                boolean gone = message(seq).body() instanceof Body.Recalled;
                yield change(gone ? message(seq) : own(seq), new Body.Recall(seq, false), gone);
            }
            case MessageRequest.ReactToMessage(_, long seq, String emoji, boolean reacted) -> {
                Body.Reaction reaction = new Body.Reaction(seq, emoji, reacted, reacted ? 1 : 0);
                yield change(written(seq), reaction, isMine(written(seq), emoji) == reacted);
            }
            case MessageRequest.PinMessage(_, long seq, boolean pinned) ->
                    change(
                            written(seq),
                            new Body.Pin(seq, pinned),
                            written(seq).pinned() == pinned);
            case MessageRequest.ShowMessage(_, long seq) -> message(seq);
            case MessageRequest.ListPins _ ->
                    new Pins(world.log().stream().filter(Entry::pinned).toList());
            case MessageRequest.SaveMessage(_, long seq, boolean keep) -> {
                Entry message = message(seq);
                saved.remove(message.seq());
                if (keep) {
                    saved.addFirst(message.seq());
                }
                yield new Done();
            }
            case MessageRequest.ListSaved _ ->
                    new SavedPage(
                            saved.stream()
                                    .map(seq -> new SavedMessage(new Id(seq), message(seq)))
                                    .toList(),
                            false);
            case MessageRequest.ListReactions(_, long seq, String emoji, _, _) ->
                    new ReactionsPage(
                            Stream.of(CommandWorld.ALICE)
                                    .filter(_ -> isMine(message(seq), emoji))
                                    .toList(),
                            false);
        };
    }

    private static boolean isMine(Entry message, String emoji) {
        return message.reacted().contains(new ReactionCount(emoji, 1, true));
    }

    private Entry message(long seq) {
        List<Entry> log = world.log();
        if (seq < 1 || seq > log.size() || !log.get((int) seq - 1).carriesMessage()) {
            throw new Refused(Reason.NOT_FOUND);
        }
        return log.get((int) seq - 1);
    }

    private Entry written(long seq) {
        if (message(seq).body() instanceof Body.Recalled) {
            throw new Refused(Reason.RECALLED);
        }
        return message(seq);
    }

    private Entry own(long seq) {
        if (!CommandWorld.ALICE.equals(written(seq).sender())) {
            throw new Refused(Reason.FORBIDDEN);
        }
        return message(seq);
    }

    private Stored change(Entry message, Body.Change change, boolean isSo) {
        Id conversation = CommandWorld.WITH_BOB;
        return new Stored(
                conversation, message.seq(), isSo ? null : world.change(message, change).seq());
    }
}
