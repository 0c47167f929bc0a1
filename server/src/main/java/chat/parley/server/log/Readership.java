package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.log.ViewTable.Count;
import chat.parley.server.storage.Sql;
import java.util.List;

/// Who, of those who could read an entry when it was posted and still can, has read it.
public final class Readership {

    /// A page of readers.
    ///
    /// @param people with one more than asked for, if there is one
    public record Page(List<Id> people, int haveRead, int haveNot) {}

    /// Reads a page.
    ///
    /// @param read whether to list those who have read it, or those who have not
    /// @param after the last account of the previous page, 0 for none
    /// @throws Refused if the one who asks cannot read the entry, or there is none yet
    public Page page(
            Sql sql, Id asker, Id conversation, long seq, boolean read, long after, int limit) {
        Reach reach =
                StayTable.reach(sql, conversation, asker)
                        .filter(found -> seq > found.fromSeq())
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        if (seq > reach.head()) {
            throw new Refused(Reason.PAST_THE_HEAD);
        }
        if (ConversationTable.isOver(sql, conversation)) {
            throw new Refused(Reason.NOT_FRIENDS);
        }
        Count count = ViewTable.count(sql, asker, conversation, seq);
        return new Page(
                ViewTable.readers(sql, asker, conversation, seq, read, after, limit + 1),
                count.haveRead(),
                count.haveNot());
    }
}
