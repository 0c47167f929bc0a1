package chat.parley.client.command;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.Profile;

/// Where a command is aimed at, as people write it: `@name`, or `#group` (in quotes, for a shell
/// takes what follows a `#` for a comment).
final class Targets {
    /// What a target is, for the help of commands that want one.
    static final String DESCRIPTION = "@name or '#group'";

    private Targets() {}

    /// What asks for the conversation that a target means.
    ///
    /// @throws UsageProblem if it means none
    static ConversationRequest<Conversation> request(String target) {
        String person = withoutAt(target);
        String group = withoutHash(target);
        if (!person.equals(target) && !person.isBlank()) {
            return new ShowConversationWith(person);
        }
        if (!group.equals(target) && !group.isBlank()) {
            return new ShowConversationOf(group);
        }
        throw new UsageProblem(
                "'"
                        + target
                        + "' is no target: a target is "
                        + DESCRIPTION
                        + ", and 'parley --help' lists the commands");
    }

    /// A name, where only a person can be meant: with `@` or without.
    static String withoutAt(String name) {
        return name.startsWith("@") || name.startsWith("＠") ? name.substring(1) : name;
    }

    /// A name, where only a group can be meant: with `#` or without.
    static String withoutHash(String name) {
        return isGroup(name) ? name.substring(1) : name;
    }

    static boolean isGroup(String target) {
        return target.startsWith("#") || target.startsWith("＃");
    }

    /// A conversation, as it is written where a target is wanted.
    static String of(Conversation conversation) {
        Profile peer = conversation.peer();
        return peer == null ? "#" + conversation.title() : "@" + peer.name();
    }

    static Conversation conversation(Errand errand, String target) {
        return errand.ask(request(target));
    }
}
