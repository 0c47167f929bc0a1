package chat.parley.client.tui;

import chat.parley.client.state.ClientEvent;
import java.util.ArrayList;
import java.util.List;

/// What a key leads to: a screen, and what is to be done.
record ScreenUpdate(Screen screen, List<ScreenCommand> orders) {

    ScreenUpdate {
        orders = List.copyOf(orders);
    }

    static ScreenUpdate to(Screen screen) {
        return new ScreenUpdate(screen, List.of());
    }

    ScreenUpdate and(ScreenCommand command) {
        List<ScreenCommand> more = new ArrayList<>(orders);
        more.add(command);
        return new ScreenUpdate(screen, more);
    }

    ScreenUpdate and(ClientEvent what) {
        return and(new ScreenCommand.Happen(what));
    }
}
