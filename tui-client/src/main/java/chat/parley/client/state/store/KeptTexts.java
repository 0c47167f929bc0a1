package chat.parley.client.state.store;

import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.Outgoing;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Drafts and unsent messages as texts by key, as the server keeps them for a device, and what it
/// has still to be told of them. For one thread.
///
/// | key | text |
/// |---|---|
/// | `draft/` and the conversation's id | the draft |
/// | `reply/` and the conversation's id | the seq of the message that the draft answers |
/// | `edit/` and the conversation's id | what an earlier message is being changed to, as JSON |
/// | `settings` | what was set for the device, as JSON |
/// | `outgoing/` and the client id | the message, as JSON |
final class KeptTexts {
    private static final String DRAFT = "draft/";
    private static final String REPLY = "reply/";
    private static final String EDIT = "edit/";
    private static final String SETTINGS = "settings";
    private static final String OUTGOING = "outgoing/";

    /// So much of a frame is the changes'.
    private static final int MOST_BYTES = Limits.FRAME_BYTES - 1_024;

    private final JsonCodec codec = new JsonCodec(Map.of());
    private final Map<String, Piece> kept = new TreeMap<>();

    private @Nullable DeviceSettings settings;

    /// The latest change of each key.
    private final Map<String, TextChange> untold = new LinkedHashMap<>();

    /// What stands under a key, and where it belongs.
    ///
    /// @param message null for a draft and what it answers
    private record Piece(Id conversation, String text, @Nullable Outgoing message) {}

    /// The server has this. Keys of others are left alone.
    ///
    /// @return whether it can be read
    boolean found(KeptText text) {
        try {
            if (text.key().equals(SETTINGS)) {
                settings = codec.record(text.value(), DeviceSettings.class);
            } else if (text.key().startsWith(DRAFT)) {
                Id conversation = Id.parse(text.key().substring(DRAFT.length()));
                kept.put(text.key(), new Piece(conversation, text.value(), null));
            } else if (text.key().startsWith(REPLY)) {
                Id conversation = Id.parse(text.key().substring(REPLY.length()));
                String seq = String.valueOf(Long.parseLong(text.value()));
                kept.put(text.key(), new Piece(conversation, seq, null));
            } else if (text.key().startsWith(EDIT)) {
                Id conversation = Id.parse(text.key().substring(EDIT.length()));
                EditDraft _ = codec.record(text.value(), EditDraft.class);
                kept.put(text.key(), new Piece(conversation, text.value(), null));
            } else if (text.key().startsWith(OUTGOING)) {
                Outgoing message = codec.record(text.value(), KeptMessage.class).outgoing();
                kept.put(text.key(), new Piece(message.conversation(), text.value(), message));
            }
            return true;
        } catch (RuntimeException _) {
            return false; // a later version may have written it: it stays
        }
    }

    /// Null where none were changed.
    @Nullable DeviceSettings settings() {
        return settings;
    }

    void settings(DeviceSettings changed) {
        settings = changed;
        String json = new String(codec.encode(changed), StandardCharsets.UTF_8);
        untold.put(SETTINGS, new TextChange(SETTINGS, json));
    }

    /// Those that something is kept of.
    Set<Id> conversations() {
        Set<Id> conversations = new TreeSet<>();
        kept.values().forEach(one -> conversations.add(one.conversation()));
        return conversations;
    }

    /// Empty where there is none.
    String draft(Id conversation) {
        Piece draft = kept.get(DRAFT + conversation);
        return draft == null ? "" : draft.text();
    }

    /// The seq of the message that the draft answers; null where it answers none.
    @Nullable Long reply(Id conversation) {
        Piece seq = kept.get(REPLY + conversation);
        return seq == null ? null : Long.valueOf(seq.text());
    }

    /// What an earlier message is being changed to; null where none is.
    @Nullable EditDraft edit(Id conversation) {
        Piece edit = kept.get(EDIT + conversation);
        return edit == null ? null : codec.record(edit.text(), EditDraft.class);
    }

    /// An earlier message is being changed, or none.
    ///
    /// @return whether it is short enough to be kept
    boolean edit(Id conversation, @Nullable EditDraft edit) {
        if (edit == null) {
            forgetKey(EDIT + conversation);
            return true;
        }
        String json = new String(codec.encode(edit), StandardCharsets.UTF_8);
        return put(EDIT + conversation, new Piece(conversation, json, null));
    }

    /// The draft answers a message, or none.
    void reply(Id conversation, @Nullable Long seq) {
        if (seq == null) {
            forgetKey(REPLY + conversation);
        } else {
            boolean _ = put(REPLY + conversation, new Piece(conversation, seq.toString(), null));
        }
    }

    /// In the order of writing.
    List<Outgoing> outgoing(Id conversation) {
        List<Outgoing> messages = new ArrayList<>();
        for (Piece one : kept.values()) {
            if (one.message() != null && one.conversation().equals(conversation)) {
                messages.add(one.message());
            }
        }
        messages.sort(Comparator.comparing(Outgoing::clientId));
        return messages;
    }

    /// Nothing is written there any more, if it is empty.
    ///
    /// @return whether it is short enough to be kept
    boolean draft(Id conversation, String text) {
        if (text.isEmpty()) {
            forgetKey(DRAFT + conversation);
            return true;
        }
        return put(DRAFT + conversation, new Piece(conversation, text, null));
    }

    /// A message is to be sent, or was refused.
    ///
    /// @return whether it is short enough to be kept
    boolean outgoing(Outgoing message) {
        String json = new String(codec.encode(KeptMessage.of(message)), StandardCharsets.UTF_8);
        return put(OUTGOING + message.clientId(), new Piece(message.conversation(), json, message));
    }

    void forgetOutgoing(String clientId) {
        forgetKey(OUTGOING + clientId);
    }

    void forget(Id conversation) {
        List<String> keys =
                kept.entrySet().stream()
                        .filter(one -> one.getValue().conversation().equals(conversation))
                        .map(Map.Entry::getKey)
                        .toList();
        keys.forEach(this::forgetKey);
    }

    /// Another account has signed in, on a device of its own: what the former's device keeps stays
    /// its own, and nothing of it is told to the new one's.
    void leave() {
        settings = null;
        kept.clear();
        untold.clear();
    }

    private boolean put(String key, Piece text) {
        TextChange change = new TextChange(key, text.text());
        int length = text.text().codePointCount(0, text.text().length());
        if (length > Limits.KEPT_TEXT_CODE_POINTS || bytes(change) > MOST_BYTES) {
            return false;
        }
        kept.put(key, text);
        untold.put(key, change);
        return true;
    }

    private void forgetKey(String key) {
        if (kept.remove(key) != null) {
            untold.put(key, new TextChange(key, null));
        }
    }

    private int bytes(TextChange change) {
        return codec.encode(change).length + 1;
    }

    /// As much as may be told at once; empty when all was told.
    List<TextChange> untold() {
        List<TextChange> batch = new ArrayList<>();
        int bytes = 0;
        for (TextChange change : untold.values()) {
            bytes += bytes(change);
            if (bytes > MOST_BYTES || batch.size() == Limits.KEPT_CHANGES) {
                break;
            }
            batch.add(change);
        }
        return batch;
    }

    /// The server has learned of these.
    void told(List<TextChange> batch) {
        batch.forEach(change -> untold.remove(change.key(), change));
    }

    /// The server keeps nothing more: what it is to forget it is still told.
    void giveUp() {
        untold.values().removeIf(change -> change.value() != null);
    }
}
