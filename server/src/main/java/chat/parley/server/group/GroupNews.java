package chat.parley.server.group;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.server.access.Operator;
import chat.parley.server.account.Directory;
import chat.parley.server.group.model.StoredGroup;
import chat.parley.server.log.ConversationChanges;
import chat.parley.server.log.MessageLog;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;

/// Tells the people of a group what is done in it: each change is a line in its conversation. All
/// methods that tell something run within a unit of the writer.
final class GroupNews {
    private final MessageLog log;
    private final ConversationChanges conversations;
    private final Directory people;

    GroupNews(MessageLog log, ConversationChanges conversations, Directory people) {
        this.log = log;
        this.conversations = conversations;
        this.people = people;
    }

    /// Adds a line to the group's conversation.
    void notice(Transaction tx, StoredGroup group, NoticeCode code, NoticeParameters parameters) {
        log.notice(tx, group.conversation(), code, parameters.byRole());
    }

    /// Has everybody fetch the group anew.
    void changed(Transaction tx, StoredGroup group) {
        conversations.changed(tx, group.conversation());
    }

    /// The parameters of a notice about something that a caller did.
    NoticeParameters by(Sql sql, Caller caller) {
        Id account = caller.account();
        return NoticeParameters.by(account == null ? Operator.NAME : name(sql, account));
    }

    /// What notices call somebody.
    String name(Sql sql, Id account) {
        return people.profile(sql, account).name();
    }
}
