package chat.parley.server.auth.recovery;

import chat.parley.server.limit.Bound;
import java.util.List;

/// The limits of codes that are sent by e-mail, for the document.
public final class RecoveryBounds {
    private static final String LATER = "`RATE_LIMITED`, with when to come back";

    private RecoveryBounds() {}

    public static List<Bound> all() {
        return List.of(
                new Bound(
                        "forgotten passwords",
                        "an address",
                        RecoveryThrottle.OF_ADDRESS.toString(),
                        LATER),
                new Bound(
                        "forgotten passwords",
                        "a name, phone or e-mail, whether or not it is somebody's",
                        RecoveryThrottle.OF_NAME.toString(),
                        LATER),
                new Bound(
                        "forgotten passwords that wait to be looked up",
                        "all",
                        "" + PasswordRecovery.WAITING,
                        LATER),
                new Bound(
                        "e-mails with codes",
                        "an e-mail address",
                        RecoveryMails.TO_ADDRESS.toString(),
                        "for a forgotten password none is sent, without a word; else " + LATER),
                new Bound(
                        "each of these that are remembered",
                        "all",
                        "" + RecoveryThrottle.MOST_KEPT,
                        "those that come rarely are forgotten"),
                new Bound(
                        "codes for a new password, and to confirm an e-mail address",
                        "an account",
                        "1 each, for " + MailedCodes.LIFE.toMinutes() + " minutes",
                        "a new one takes its place"),
                new Bound("wrong codes", "a code", "" + MailedCodes.TRIES, "it is good no more"),
                new Bound(
                        "codes of each kind",
                        "all",
                        "" + MailedCodes.MOST,
                        "the oldest is good no more"));
    }
}
