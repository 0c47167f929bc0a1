package chat.parley.client.command;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.operation.SearchRequest;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.util.List;

/// The fake server's search: alice finds what holds all of the query, as it stands.
final class FakeSearch {
    private FakeSearch() {}

    static MessagesFound answer(SearchRequest<?> request, List<Entry> log) {
        if (!(request instanceof SearchMessages search)) {
            throw new Refused(Reason.FORBIDDEN);
        }
        List<FoundMessage> found =
                log.reversed().stream()
                        .filter(
                                entry ->
                                        entry.body() instanceof Body.Text(String text, _, _)
                                                && text.contains(search.query()))
                        .limit(search.limit())
                        .map(entry -> new FoundMessage(entry, CommandWorld.BOB, null))
                        .toList();
        return new MessagesFound(List.of(search.query()), found, null, true);
    }
}
