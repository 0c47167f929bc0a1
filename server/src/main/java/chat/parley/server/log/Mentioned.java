package chat.parley.server.log;

import chat.parley.protocol.Id;
import java.util.List;

/// A message that mentions people.
///
/// @param accounts of those who are mentioned, each once
public record Mentioned(Id conversation, long seq, Id sender, List<Id> accounts) {
    public Mentioned {
        accounts = List.copyOf(accounts);
    }
}
