package chat.parley.kit.link;

import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.CloseCode;
import org.jspecify.annotations.Nullable;

/// How a connection ended.
///
/// @param closeCode the server's, or [#BROKEN]
/// @param reason who decided so; null where nobody did
/// @param why what the server said or what went wrong, for people
/// @param penalty the ban that is the reason, where it is known
record Ending(int closeCode, @Nullable Reason reason, String why, @Nullable Penalty penalty) {
    private static final int BROKEN = 1006;
    private static final int NOT_SIGNED_IN = Reason.UNAUTHENTICATED.closeCode();

    static Ending broken(String why) {
        return new Ending(BROKEN, null, why, null);
    }

    static Ending closed(int closeCode, String why) {
        return new Ending(closeCode, CloseCode.reason(closeCode).orElse(null), why, null);
    }

    /// The end of a connection on which the tokens could not be renewed.
    static Ending refused(Refused refused) {
        Reason reason = refused.reason();
        String why = refused.getMessage() == null ? "" : refused.getMessage();
        if (!meansSignInAgain(reason) && reason != Reason.BANNED) {
            return broken(why);
        }
        int closeCode = reason.closeCode() == 0 ? NOT_SIGNED_IN : reason.closeCode();
        return new Ending(closeCode, reason, why, refused.penalty());
    }

    /// Whether a refusal says that tokens are good for nothing any more.
    static boolean meansSignInAgain(Reason reason) {
        return reason.asksToSignIn()
                || reason == Reason.WRONG_CREDENTIALS
                || reason == Reason.NOT_FOUND;
    }

    /// What the server added to the reason's own text; null if nothing.
    @Nullable String detail() {
        String added = reason == null ? why : withoutStart(why, reason.name() + ": ");
        for (Language language : Language.values()) {
            added = reason == null ? added : withoutStart(added, reason.text(language));
        }
        return added.isBlank() ? null : added.strip();
    }

    private static String withoutStart(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    boolean mayReconnect() {
        return CloseCode.mayReconnect(closeCode);
    }

    boolean doubtsTheToken() {
        return closeCode == NOT_SIGNED_IN;
    }

    String inWords() {
        return why.isEmpty() ? "the connection was closed (" + closeCode + ")" : why;
    }
}
