package chat.parley.client.command;

import chat.parley.kit.command.Invocation;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.PageKey;
import chat.parley.protocol.wire.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists conversations.
@Command(
        name = "conversations",
        description = "List one's conversations, most recent activity first.",
        footer = {"", "Example:", "  parley conversations -o json | head -5"})
final class ConversationsCommand extends Verb {
    ConversationsCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    int run(Errand errand) {
        @Nullable PageKey before = null;
        ConversationsPage page;
        do {
            page = errand.ask(new ListConversations(before, Limits.PAGE_SIZE));
            for (Conversation conversation : page.conversations()) {
                output().show(conversation, shown -> output().line(wording().conversation(shown)));
                before = new PageKey(conversation.lastActivity(), conversation.id());
            }
        } while (page.more());
        return done();
    }
}
