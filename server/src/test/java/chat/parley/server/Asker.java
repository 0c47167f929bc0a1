package chat.parley.server;

import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.session.Caller;
import java.util.Locale;

/// Who asks in the operation walk, always about Alice, her conversations, and the group "crew".
enum Asker {
    /// Has not signed in.
    NOBODY,
    /// The host's own, on the unix socket.
    OPERATOR,
    /// A friend of Alice, and nothing to the crew.
    FRIEND,
    /// Has nothing to do with anybody.
    OUTSIDER,
    /// Was a friend of Alice, and left the crew.
    FORMER,
    /// A friend of Alice, whom Alice blocks, and nothing to the crew.
    BLOCKED,
    /// A friend of Alice and one of the crew, muted by an administrator.
    MUTED,
    /// A friend of Alice and one of the crew, banned by an administrator.
    BANNED,
    /// One of the crew, as Alice is.
    MEMBER,
    /// An admin of the crew.
    GROUP_ADMIN,
    /// The owner of the crew.
    OWNER,
    /// Holds the role of an administrator, and no other.
    ADMINISTRATOR;

    /// The name of the account, of those who have one.
    String account() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".walk";
    }

    static Caller caller(SignedIn signedIn) {
        return PeopleWorld.caller(signedIn);
    }
}
