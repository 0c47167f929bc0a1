package chat.parley.kit.transport;

import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.CloseCode;
import org.jspecify.annotations.Nullable;

/// How a connection ended.
///
/// @param closeCode the server's, or [#BROKEN]
/// @param reason who decided so; null where nobody did
/// @param why what went wrong, for people
/// @param said the server's own words; empty where it said none
/// @param penalty the ban that is the reason, where it is known
public record Disconnect(
        int closeCode,
        @Nullable Reason reason,
        Sentence why,
        String said,
        @Nullable Penalty penalty) {
    private static final int BROKEN = 1006;
    private static final int NOT_SIGNED_IN = Reason.UNAUTHENTICATED.closeCode();

    public static Disconnect broken(Sentence why) {
        return new Disconnect(BROKEN, null, why, "", null);
    }

    public static Disconnect broken(LinkText why, Object... filling) {
        return broken(Sentence.of(why, filling));
    }

    /// The end that the server gave a connection, with a code and perhaps its words.
    static Disconnect closed(int closeCode, String said) {
        return dismissed(closeCode, CloseCode.reason(closeCode).orElse(null), said, null);
    }

    public static Disconnect dismissed(
            int closeCode, @Nullable Reason reason, String said, @Nullable Penalty penalty) {
        Sentence why =
                said.isEmpty()
                        ? Sentence.of(LinkText.CLOSED_WITH, closeCode)
                        : Sentence.quoted(said);
        return new Disconnect(closeCode, reason, why, said, penalty);
    }

    /// The end of a connection on which the tokens could not be renewed.
    public static Disconnect refused(Refused refused) {
        Reason reason = refused.reason();
        String said = refused.getMessage() == null ? "" : refused.getMessage();
        boolean barred = reason == Reason.BANNED || reason == Reason.ACCOUNT_DISABLED;
        if (!meansSignInAgain(reason) && !barred) {
            return broken(said.isEmpty() ? Sentence.of(reason::text) : Sentence.quoted(said));
        }
        int closeCode = reason.closeCode() == 0 ? NOT_SIGNED_IN : reason.closeCode();
        return dismissed(closeCode, reason, said, refused.penalty());
    }

    /// Whether a refusal says that tokens are good for nothing any more.
    public static boolean meansSignInAgain(Reason reason) {
        return reason.asksToSignIn()
                || reason == Reason.WRONG_CREDENTIALS
                || reason == Reason.NOT_FOUND;
    }

    /// What the server added to the reason's own text; null if nothing.
    public @Nullable String detail() {
        String added = reason == null ? said : withoutStart(said, reason.name() + ": ");
        for (Language language : Language.values()) {
            added = reason == null ? added : withoutStart(added, reason.text(language));
        }
        return added.isBlank() ? null : added.strip();
    }

    private static String withoutStart(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    public boolean mayReconnect() {
        return CloseCode.mayReconnect(closeCode);
    }

    public boolean doubtsTheToken() {
        return closeCode == NOT_SIGNED_IN;
    }
}
