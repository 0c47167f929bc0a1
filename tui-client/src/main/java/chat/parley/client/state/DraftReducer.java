package chat.parley.client.state;

import chat.parley.client.state.Effect.ForDisk.KeepDraft;
import chat.parley.protocol.Id;
import java.util.ArrayList;
import java.util.List;

/// Drafts: each belongs to its conversation, and reaches the disk when the writer pauses, changes
/// the conversation or leaves.
final class DraftReducer {
    private DraftReducer() {}

    static ClientState edit(ClientState state, Id conversation, String text) {
        return state.change(
                conversation,
                one -> one.draft().text().equals(text) ? one : one.with(new Draft(text, false)));
    }

    static Step keepAll(ClientState state) {
        List<Effect> effects = new ArrayList<>();
        ClientState kept = state;
        for (ConversationState one : state.conversations().values()) {
            if (!one.draft().kept()) {
                effects.add(new KeepDraft(one.id(), one.draft().text()));
                kept = kept.with(one.with(new Draft(one.draft().text(), true)));
            }
        }
        return new Step(kept, effects);
    }
}
