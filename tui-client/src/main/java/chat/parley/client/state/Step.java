package chat.parley.client.state;

import java.util.ArrayList;
import java.util.List;

/// A new state and what is to be done about it.
public record Step(ClientState state, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }

    static Step to(ClientState state) {
        return new Step(state, List.of());
    }

    Step and(Effect effect) {
        return and(List.of(effect));
    }

    Step and(List<? extends Effect> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(more);
        return new Step(state, all);
    }
}
