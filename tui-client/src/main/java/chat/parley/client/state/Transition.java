package chat.parley.client.state;

import java.util.ArrayList;
import java.util.List;

/// A new state and what is to be done about it.
public record Transition(ClientState state, List<SideEffect> effects) {

    public Transition {
        effects = List.copyOf(effects);
    }

    public static Transition to(ClientState state) {
        return new Transition(state, List.of());
    }

    public Transition and(SideEffect effect) {
        return and(List.of(effect));
    }

    public Transition and(List<? extends SideEffect> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<SideEffect> all = new ArrayList<>(effects);
        all.addAll(more);
        return new Transition(state, all);
    }
}
