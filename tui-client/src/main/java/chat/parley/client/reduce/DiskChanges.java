package chat.parley.client.reduce;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.DiskFailed;
import chat.parley.client.state.ClientEvent.FileSaved;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Posted;
import chat.parley.client.state.ClientEvent.Ticked;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.UnsentMessages;
import chat.parley.client.state.Window;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the disk has to learn: the difference of two states. Drafts alone go their own, slower way.
final class DiskChanges {
    private DiskChanges() {}

    static List<ForDisk> changes(ClientState before, ClientState after) {
        List<ForDisk> changes = new ArrayList<>();
        Id formerSelf = before.account().id();
        if (formerSelf != null && !formerSelf.equals(after.account().id())) {
            changes.add(new ForDisk.ForgetAll());
        } else {
            left(before, after).forEach(id -> changes.add(new ForDisk.Forget(id)));
        }
        Profile self = after.account().self();
        if (self != null && !self.equals(before.account().self())) {
            changes.add(new ForDisk.KeepSelf(self));
        }
        for (ConversationState one : after.conversations().values()) {
            ConversationState former = before.conversations().get(one.id());
            if (!one.equals(former)) {
                conversation(former, one, changes);
            }
        }
        return changes;
    }

    /// What has become of messages, held or not: they may be kept on the disk alone.
    static Optional<ForDisk> ofMessages(ClientState state, ClientEvent event) {
        List<Entry> changes = ofMessages(event);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForDisk.KeepChanges(changes, state.account().id()));
    }

    /// Those entries that tell what has become of messages.
    static List<Entry> ofMessages(ClientEvent event) {
        return entries(event).stream().filter(one -> one.body() instanceof Body.Change).toList();
    }

    private static List<Entry> entries(ClientEvent event) {
        return switch (event) {
            case Posted(var entries) -> entries;
            case Linked(LinkEvent.Pushed(Event.EntryPosted(Entry entry))) -> List.of(entry);
            case Answered.EntriesFetched(_, _, var page) -> page.entries();
            case Linked _, Answered _, Ticked _, DiskFailed _, FileSaved _, Wished _ -> List.of();
        };
    }

    private static Stream<Id> left(ClientState before, ClientState after) {
        return before.conversations().keySet().stream()
                .filter(
                        id ->
                                before.knows(id)
                                        ? !after.knows(id)
                                        : !after.conversations().containsKey(id));
    }

    private static void conversation(
            @Nullable ConversationState former, ConversationState one, List<ForDisk> changes) {
        if (one.isGone() ? isDraftAlone(former, one) : isOtherwise(former, one)) {
            changes.add(new ForDisk.KeepConversation(one.known(), one.reading().seen()));
        }
        Window held = former == null ? Window.EMPTY : former.log().window();
        if (!held.equals(one.log().window())) {
            changes.add(new ForDisk.KeepWindow(one.id(), held, one.log().window()));
        }
        outbox(former == null ? UnsentMessages.EMPTY : former.outbox(), one.outbox(), changes);
    }

    private static boolean isOtherwise(@Nullable ConversationState former, ConversationState one) {
        return former == null
                || !former.known().equals(one.known())
                || former.reading().seen() != one.reading().seen();
    }

    /// What is no longer one's own is kept for its draft, and as long as it has one.
    private static boolean isDraftAlone(@Nullable ConversationState former, ConversationState one) {
        boolean had = former != null && former.isGone() && !former.draft().isEmpty();
        return !had && !one.draft().isEmpty();
    }

    private static void outbox(
            UnsentMessages former, UnsentMessages outbox, List<ForDisk> changes) {
        if (former.equals(outbox)) {
            return;
        }
        for (Outgoing message : outbox.messages()) {
            boolean known = former.find(message.clientId()).isPresent();
            boolean refusalChanged =
                    refused(message)
                            != former.find(message.clientId())
                                    .map(DiskChanges::refused)
                                    .orElse(false);
            if (!known || refusalChanged) {
                changes.add(new ForDisk.KeepOutgoing(message));
            }
        }
        for (Outgoing message : former.messages()) {
            if (outbox.find(message.clientId()).isEmpty()) {
                changes.add(new ForDisk.ForgetOutgoing(message.clientId()));
            }
        }
    }

    private static boolean refused(Outgoing message) {
        return message.progress() instanceof Progress.Refused;
    }
}
