package chat.parley.client.command;

import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.Errand;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.Profile;

/// Where a command is aimed at, as people write it: `@name`.
final class Targets {
    private Targets() {}

    /// The name of the person that a target means.
    ///
    /// @throws UsageProblem if it means none
    static String person(String target) {
        if (target.startsWith("#") || target.startsWith("＃")) {
            throw new UsageProblem("there are no groups yet; a target is @name");
        }
        String name = withoutAt(target);
        if (name.equals(target) || name.isBlank()) {
            throw new UsageProblem(
                    "'"
                            + target
                            + "' is no target: a target is @name, and 'parley --help' lists the"
                            + " commands");
        }
        return name;
    }

    /// A name, where only a person can be meant: with `@` or without.
    static String withoutAt(String name) {
        return name.startsWith("@") || name.startsWith("＠") ? name.substring(1) : name;
    }

    /// A conversation, as it is written where a target is wanted.
    static String of(Conversation conversation) {
        Profile peer = conversation.peer();
        return peer == null ? "#" + conversation.title() : "@" + peer.name();
    }

    static Conversation conversation(Errand errand, String target) {
        return errand.ask(new ShowConversationWith(person(target)));
    }
}
