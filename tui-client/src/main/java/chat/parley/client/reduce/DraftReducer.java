package chat.parley.client.reduce;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.Transition;
import chat.parley.protocol.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Drafts: each belongs to its conversation, and reaches the disk when the writer pauses, changes
/// the conversation or leaves.
final class DraftReducer {
    private DraftReducer() {}

    static ClientState edit(ClientState state, Id conversation, String text) {
        return state.change(
                conversation,
                one -> one.draft().text().equals(text) ? one : one.with(one.draft().saying(text)));
    }

    static ClientState answer(ClientState state, Id conversation, @Nullable Long seq) {
        return state.change(conversation, one -> one.with(one.draft().answering(seq)));
    }

    static ClientState change(ClientState state, Id conversation, @Nullable EditDraft edit) {
        return state.change(
                conversation,
                one ->
                        Objects.equals(one.draft().edit(), edit)
                                ? one
                                : one.with(one.draft().changing(edit)));
    }

    static Transition keepAll(ClientState state) {
        List<SideEffect> effects = new ArrayList<>();
        ClientState kept = state;
        for (ConversationState one : state.conversations().values()) {
            ComposerDraft draft = one.draft();
            if (!draft.kept()) {
                effects.add(new KeepDraft(one.id(), draft.text(), draft.replyTo(), draft.edit()));
                kept = kept.with(one.with(draft.asKept()));
            }
        }
        return new Transition(kept, effects);
    }
}
