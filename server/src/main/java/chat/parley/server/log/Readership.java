package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.log.cursor.ReaderTable;
import chat.parley.server.log.cursor.ReaderTable.Count;
import chat.parley.server.log.cursor.ReaderTable.Reader;
import chat.parley.server.storage.Sql;
import java.util.List;

/// Who, of those who could read an entry when it was posted and still can, holds it and has read
/// it, and since when.
public final class Readership {

    /// A page of readers.
    ///
    /// @param readers with one more than asked for, if there is one
    /// @param receiptsHidden whether the one who asks hides what they read, and so learns of
    ///     nobody's reading
    public record Page(List<Reader> readers, int haveRead, int haveNot, boolean receiptsHidden) {}

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
        Count count = ReaderTable.count(sql, asker, conversation, seq);
        return new Page(
                ReaderTable.page(sql, asker, conversation, seq, read, after, limit + 1),
                count.haveRead(),
                count.haveNot(),
                ReaderTable.hides(sql, asker));
    }
}
