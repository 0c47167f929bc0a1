package chat.parley.client.state;

import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server will not do, and why.
///
/// @param detail what in particular was wrong, in the server's words
/// @param fields every bad field of a request
/// @param penalty the mute or ban that is the reason
public record RefusalDetails(
        Reason reason,
        @Nullable String detail,
        List<FieldProblem> fields,
        @Nullable Penalty penalty) {
    public RefusalDetails {
        fields = List.copyOf(fields);
    }

    public RefusalDetails(Reason reason) {
        this(reason, null, List.of(), null);
    }

    public static RefusalDetails of(Refused refused) {
        return new RefusalDetails(
                refused.reason(),
                refused.getMessage(),
                refused.fields(Language.ENGLISH), // as the server sent them, in its own words
                refused.penalty());
    }

    /// Whether time alone may end what it is because of, so that what is known of it here may be
    /// over.
    public static boolean mayPass(Reason reason) {
        return reason == Reason.MUTED
                || reason == Reason.MEMBER_MUTED
                || reason == Reason.GROUP_MUTED;
    }

    /// Whether it says that there is nothing any more, or nothing for us.
    public static boolean meansGone(Reason reason) {
        return reason == Reason.NOT_FOUND
                || reason == Reason.NOT_A_MEMBER
                || reason == Reason.FORBIDDEN;
    }
}
