package chat.parley.client.sync;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Posted;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/// Puts what happens into the loop's queue. Pushed entries that wait there one behind the other
/// become one turn, so that a flood costs a frame and not an entry at a time; the order stays.
public final class PushedEntries {
    private static final int MOST = 500;

    /// The last turn in the queue, as long as it can take more.
    private List<Entry> waiting = new ArrayList<>();

    private boolean open;

    /// From any thread.
    public synchronized void take(
            ClientEvent event, Queue<Runnable> turns, Consumer<ClientEvent> reduce) {
        if (event instanceof Linked(LinkEvent.Pushed(Event.EntryPosted(Entry entry)))) {
            if (!open || waiting.size() >= MOST) {
                List<Entry> batch = new ArrayList<>();
                waiting = batch;
                open = true;
                turns.add(() -> reduce.accept(new Posted(closed(batch))));
            }
            waiting.add(entry);
        } else {
            open = false;
            turns.add(() -> reduce.accept(event));
        }
    }

    private synchronized List<Entry> closed(List<Entry> batch) {
        open = false;
        return batch;
    }
}
