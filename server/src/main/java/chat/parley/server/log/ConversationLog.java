package chat.parley.server.log;

import chat.parley.server.access.AccessControl;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.entry.AttachmentKeeper;
import chat.parley.server.log.entry.BlockCheck;
import chat.parley.server.log.entry.MentionListener;

/// The log of all conversations, in its parts.
///
/// @param messages adds entries
/// @param edits changes messages after they were sent
/// @param stays opens and closes conversations, and lets people stay in them
/// @param changes has everybody in a conversation fetch it anew
/// @param cursors how far people have received and read
/// @param views how people see their conversations
public record ConversationLog(
        MessageLog messages,
        MessageChanges edits,
        Stays stays,
        ConversationChanges changes,
        ReadCursors cursors,
        Views views) {

    /// The parts, each on those it needs.
    ///
    /// @param mentions is told whom messages mention
    /// @param blocks knows who blocks whom
    /// @param attachments keeps the files that messages carry
    public static ConversationLog of(
            Infrastructure base,
            AccessControl access,
            Profiles profiles,
            Versions versions,
            MentionListener mentions,
            BlockCheck blocks,
            AttachmentKeeper attachments) {
        Recipients recipients = new Recipients();
        ConversationChanges changes = new ConversationChanges(base.ids(), recipients, base.bus());
        PostingAccess posting = new PostingAccess(base.clock(), access, blocks);
        EntryNews news = new EntryNews(recipients, profiles, base.bus());
        return new ConversationLog(
                new MessageLog(base.ids(), base.clock(), posting, news, mentions, attachments),
                new MessageChanges(base.ids(), base.clock(), posting, news, attachments),
                new Stays(base.ids(), base.clock(), recipients, changes),
                changes,
                new ReadCursors(base.ids(), base.clock(), base.bus(), versions),
                new Views(versions, changes));
    }
}
