package chat.parley.client.command;

import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What messages are looked for by, page after page.
///
/// @param in the only conversation; null: all
/// @param zone whose days dates in the query are
/// @param limit as many at most
public record MessageQuery(String query, @Nullable Id in, ZoneId zone, int limit) {

    /// Finds them, the newest first.
    ///
    /// @return whether all messages were looked at
    public boolean run(BlockingLink link, Consumer<FoundMessage> found) {
        int left = limit;
        boolean complete = true;
        Id next = null;
        do {
            int wanted = Math.min(left, Limits.PAGE_SIZE);
            MessagesFound page =
                    link.ask(new SearchMessages(query, in, zone.getId(), next, wanted));
            page.messages().forEach(found);
            left -= page.messages().size();
            complete &= page.complete();
            next = page.next();
        } while (next != null && left > 0);
        return complete;
    }
}
