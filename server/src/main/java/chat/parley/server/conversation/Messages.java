package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.ListPins;
import chat.parley.protocol.operation.MessageRequest.ListReactions;
import chat.parley.protocol.operation.MessageRequest.ListSaved;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.Pins;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.ReactionsPage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import chat.parley.protocol.operation.MessageRequest.Stored;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.Directory;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.ConversationLog;
import chat.parley.server.log.LogReader;
import chat.parley.server.log.MessageChanges;
import chat.parley.server.log.MessageChanges.Target;
import chat.parley.server.log.SavedMessages;
import chat.parley.server.log.entry.MentionCandidates;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Page;
import chat.parley.server.words.FieldText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Messages after they were sent: edits, recalls, reactions, pins.
public final class Messages {
    private final AccessControl access;
    private final MessageChanges changes;
    private final MessageSettings settings;
    private final LogReader reader;
    private final Directory people;
    private final Mentions mentions;
    private final SavedMessages saved;

    public Messages(
            Infrastructure base,
            AccessControl access,
            ConversationLog log,
            Directory people,
            MessageSettings settings) {
        this.access = access;
        this.changes = log.edits();
        this.settings = settings;
        this.reader = new LogReader(base.database(), people);
        this.people = people;
        this.mentions = new Mentions(people);
        this.saved = new SavedMessages(base.database(), base.ids(), people);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, MessageRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case EditMessage edit -> edit(caller, edit);
            case RecallMessage(Id conversation, long seq) -> {
                Target target = new Target(me, conversation, seq);
                yield access.writer(caller)
                        .submit(tx -> changes.recall(tx, target, settings.recallWithin()));
            }
            case ReactToMessage(Id conversation, long seq, String text, boolean reacted) -> {
                String emoji = ReactionEmoji.checked(text);
                Target target = new Target(me, conversation, seq);
                yield access.writer(caller).submit(tx -> changes.react(tx, target, emoji, reacted));
            }
            case PinMessage(Id conversation, long seq, boolean pinned) -> {
                Target target = new Target(me, conversation, seq);
                yield access.writer(caller).submit(tx -> changes.pin(tx, target, pinned));
            }
            case ShowMessage(Id conversation, long seq) ->
                    now(reader.message(me, conversation, seq));
            case ListPins(Id conversation) -> now(new Pins(reader.pinned(me, conversation)));
            case ListReactions list -> now(reactions(me, list));
            case SaveMessage save -> save(caller, save);
            case ListSaved(Id before, int limit) -> now(saved.page(me, before, limit));
        };
    }

    private static <A extends Record> CompletionStage<A> now(A answer) {
        return CompletableFuture.completedStage(answer);
    }

    private CompletionStage<Done> save(Caller caller, SaveMessage save) {
        Id me = caller.signedIn();
        return access.writer(caller)
                .submit(
                        tx -> {
                            if (save.saved()) {
                                saved.save(tx, me, save.conversation(), save.seq());
                            } else {
                                saved.remove(tx, me, save.conversation(), save.seq());
                            }
                            return new Done();
                        });
    }

    private CompletionStage<Stored> edit(Caller caller, EditMessage edit) {
        if (!(Contents.checked(edit.body()) instanceof Body.Text words)) {
            throw Refused.field("body.kind", FieldText.TEXT_ONLY);
        }
        Target target = new Target(caller.signedIn(), edit.conversation(), edit.seq());
        MentionCandidates named = mentions.in(words.text());
        return access.writer(caller)
                .submit(tx -> changes.edit(tx, target, words, named, settings.editWithin()));
    }

    private ReactionsPage reactions(Id me, ListReactions list) {
        List<Id> found =
                reader.reacted(
                        me,
                        list.conversation(),
                        list.seq(),
                        ReactionEmoji.checked(list.emoji()),
                        list.after() == null ? 0 : list.after().value(),
                        list.limit() + 1);
        Page<Id> page = Page.of(found, list.limit());
        Map<Id, Profile> profiles = people.profiles(page.rows());
        return new ReactionsPage(
                page.rows().stream().map(profiles::get).filter(Objects::nonNull).toList(),
                page.more());
    }
}
