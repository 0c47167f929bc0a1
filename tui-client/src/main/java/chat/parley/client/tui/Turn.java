package chat.parley.client.tui;

import chat.parley.client.state.Happening;
import java.util.ArrayList;
import java.util.List;

/// What a key leads to: a screen, and what is to be done.
record Turn(Screen screen, List<Order> orders) {

    Turn {
        orders = List.copyOf(orders);
    }

    static Turn to(Screen screen) {
        return new Turn(screen, List.of());
    }

    Turn and(Order order) {
        List<Order> more = new ArrayList<>(orders);
        more.add(order);
        return new Turn(screen, more);
    }

    Turn and(Happening what) {
        return and(new Order.Happen(what));
    }
}
