package chat.parley.server.mail;

import chat.parley.server.limit.Bound;
import java.util.List;

/// The limits of sending e-mail, for the document.
public final class MailBounds {
    private MailBounds() {}

    public static List<Bound> all() {
        return List.of(
                new Bound(
                        "e-mails that wait to be sent",
                        "all",
                        "" + Mailer.WAITING,
                        "dropped, and logged"),
                new Bound("the time that sending takes", "an e-mail", "`mail.timeout`", "cut off"),
                new Bound(
                        "what the other end says",
                        "an e-mail",
                        BoundedSocket.MOST_BYTES + " bytes",
                        "cut off"),
                new Bound(
                        "tries of what is not refused for good",
                        "an e-mail",
                        Mailer.TRIES + ", " + Mailer.PAUSE.toSeconds() + " s apart",
                        "dropped, and logged"));
    }
}
