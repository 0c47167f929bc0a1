package chat.parley.server.bus;

import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import java.util.List;

/// An event, and whose sessions it is for: a hint about what has been committed, never the truth.
public record Publication(List<Id> accounts, Event event) {
    public Publication {
        accounts = List.copyOf(accounts);
    }
}
