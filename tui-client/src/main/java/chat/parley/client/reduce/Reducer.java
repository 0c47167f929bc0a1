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
import chat.parley.client.state.Feedback;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.Transition;
import chat.parley.protocol.model.Entry;
import java.util.ArrayList;
import java.util.List;

/// State and event to new state and effects: a pure function, so that a client's life can be
/// replayed in a test.
public final class Reducer {
    private Reducer() {}

    /// What follows from an event: first what the disk must keep, so that a message is on disk
    /// before it is sent; then what the event itself asks for; then what the new state calls
    /// for.
    public static Transition reduce(ClientState before, ClientEvent event) {
        Transition direct =
                switch (event) {
                    case Linked(var news) -> LinkReducer.reduce(before, news);
                    case Posted(var entries) -> LinkReducer.posted(before, entries);
                    case Ticked(var now) -> DraftReducer.keepAll(before.with(now));
                    case FileSaved(var to) ->
                            Transition.to(before.with(new Feedback.FileSaved(to)));
                    case DiskFailed(var detail) ->
                            Transition.to(before.with(new Feedback.NotKept(detail)));
                    case Answered answered -> AnswerReducer.reduce(before, answered);
                    case Wished wished -> UserActionReducer.reduce(before, wished);
                };
        Transition upkept = Sync.of(quoted(direct.state(), DiskChanges.ofMessages(event)));
        List<SideEffect> effects = new ArrayList<>(DiskChanges.changes(before, upkept.state()));
        DiskChanges.ofMessages(before, event).ifPresent(effects::add);
        effects.addAll(direct.effects());
        effects.addAll(upkept.effects());
        return new Transition(upkept.state(), effects);
    }

    /// What is quoted stands in its current form, too.
    private static ClientState quoted(ClientState state, List<Entry> changes) {
        return changes.isEmpty()
                ? state
                : state.with(state.quoted().changedBy(changes, state.account().id()));
    }
}
