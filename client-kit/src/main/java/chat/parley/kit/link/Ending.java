package chat.parley.kit.link;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.CloseCode;
import java.util.Optional;

/// How a connection ended.
///
/// @param closeCode the server's, or [#BROKEN]
/// @param why what the server said or what went wrong, for people
record Ending(int closeCode, String why) {
    private static final int BROKEN = 1006;
    private static final int NOT_SIGNED_IN = Reason.UNAUTHENTICATED.closeCode();

    static Ending broken(String why) {
        return new Ending(BROKEN, why);
    }

    /// The end of a connection on which the tokens could not be renewed.
    static Ending refused(Refused refused) {
        Reason reason = refused.reason();
        boolean decided = meansSignInAgain(reason) || reason == Reason.BANNED;
        int closeCode = decided && reason.closeCode() == 0 ? NOT_SIGNED_IN : reason.closeCode();
        return new Ending(
                decided ? closeCode : BROKEN,
                refused.getMessage() == null ? "" : refused.getMessage());
    }

    /// Whether a refusal says that tokens are good for nothing any more.
    static boolean meansSignInAgain(Reason reason) {
        return switch (reason) {
            case UNAUTHENTICATED, EXPIRED, REVOKED, WRONG_CREDENTIALS, NOT_FOUND -> true;
            default -> false;
        };
    }

    boolean mayReconnect() {
        return CloseCode.mayReconnect(closeCode);
    }

    boolean doubtsTheToken() {
        return closeCode == NOT_SIGNED_IN;
    }

    Optional<Reason> reason() {
        return CloseCode.reason(closeCode);
    }

    String inWords() {
        return why.isEmpty() ? "the connection was closed (" + closeCode + ")" : why;
    }
}
