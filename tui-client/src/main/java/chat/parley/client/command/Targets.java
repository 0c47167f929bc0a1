package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.command.BareNames;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;

/// Where a command is aimed at, as people write it: `@name`, or `#group` (in quotes, for a shell
/// takes what follows a `#` for a comment).
public final class Targets {
    /// What a target is, for the help of commands that want one.
    public static final String DESCRIPTION = "@name or '#group'";

    private Targets() {}

    /// What asks for the conversation that a target means.
    ///
    /// @throws UsageProblem if it means none
    public static ConversationRequest<Conversation> request(String target) {
        if (BareNames.isPerson(target)) {
            return new ShowConversationWith(BareNames.person(target));
        }
        if (BareNames.isGroup(target)) {
            return new ShowConversationOf(BareNames.group(target));
        }
        throw new UsageProblem(CommandText.NO_TARGET, target);
    }

    /// A conversation, as it is written where a target is wanted.
    public static String of(Conversation conversation) {
        Profile peer = conversation.peer();
        return peer == null ? "#" + conversation.title() : "@" + peer.name();
    }

    public static Conversation conversation(BlockingLink link, String target) {
        return link.ask(request(target));
    }
}
