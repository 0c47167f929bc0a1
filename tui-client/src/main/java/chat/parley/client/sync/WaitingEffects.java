package chat.parley.client.sync;

import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.KeepWindow;
import chat.parley.protocol.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Effects that wait for a slow disk. Changes of one window become one change, so that what waits
/// does not grow with what arrives.
final class WaitingEffects {
    private final List<SideEffect> waiting = new ArrayList<>();

    /// Where the last change of a conversation's window stands.
    private final Map<Id, Integer> windows = new HashMap<>();

    /// Adds effects; answers whether nothing was waiting.
    synchronized boolean add(List<SideEffect> effects) {
        boolean first = waiting.isEmpty();
        effects.forEach(this::add);
        return first;
    }

    private void add(SideEffect effect) {
        if (effect instanceof KeepWindow window) {
            keep(window);
            return;
        }
        if (effect instanceof ForDisk.Forget || effect instanceof ForDisk.ForgetAll) {
            windows.clear();
        }
        waiting.add(effect);
    }

    private void keep(KeepWindow window) {
        Integer at = windows.get(window.conversation());
        if (at != null && waiting.get(at) instanceof KeepWindow earlier) {
            waiting.set(
                    at, new KeepWindow(window.conversation(), earlier.before(), window.after()));
        } else {
            windows.put(window.conversation(), waiting.size());
            waiting.add(window);
        }
    }

    /// All that waits, in its order.
    synchronized List<SideEffect> take() {
        List<SideEffect> taken = List.copyOf(waiting);
        waiting.clear();
        windows.clear();
        return taken;
    }
}
