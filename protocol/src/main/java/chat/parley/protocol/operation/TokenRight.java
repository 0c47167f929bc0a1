package chat.parley.protocol.operation;

import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.Operation.Effect;
import java.util.Collection;

/// What whoever bears a token that lasts may do in its account's name, and never more than the
/// account itself may.
public enum TokenRight {
    /// Look at what the account sees, and be told what happens.
    READ,
    /// Write messages, and find the conversation of a person or a group to write to, though nothing
    /// that was said there.
    SEND,
    /// Change what is the account's own or its groups'.
    WRITE,
    /// Use the account's rights to administer.
    ADMINISTER;

    /// Whether some rights let an operation through. Devices, tokens and passwords are for whoever
    /// signed in, whatever a token's rights.
    public static boolean allow(Collection<TokenRight> held, OperationType operation) {
        Operation declared = operation.declared();
        if (declared.access() == Access.ANYONE) {
            return true;
        }
        Class<?> request = operation.request();
        if (AuthRequest.class.isAssignableFrom(request) && declared.needs().length == 0) {
            return false;
        }
        if (declared.needs().length > 0) {
            return held.contains(ADMINISTER);
        }
        if (request.equals(ConversationRequest.Send.class)) {
            return held.contains(SEND);
        }
        if (request.equals(ConversationRequest.ShowConversationWith.class)
                || request.equals(ConversationRequest.ShowConversationOf.class)) {
            return held.contains(READ) || held.contains(SEND);
        }
        return held.contains(declared.effect() == Effect.READ ? READ : WRITE);
    }
}
