package chat.parley.server.document;

import chat.parley.protocol.Limits;
import chat.parley.server.account.ContactChanges;
import chat.parley.server.account.Directory;
import chat.parley.server.application.Decisions;
import chat.parley.server.auth.AuthBounds;
import chat.parley.server.auth.recovery.RecoveryBounds;
import chat.parley.server.bot.Bot;
import chat.parley.server.conversation.GatheredAcks;
import chat.parley.server.conversation.StoredHeads;
import chat.parley.server.device.DeviceTexts;
import chat.parley.server.door.LastBytes;
import chat.parley.server.file.FileBounds;
import chat.parley.server.friend.Blocks;
import chat.parley.server.gateway.GatewayBounds;
import chat.parley.server.group.GroupAnnouncements;
import chat.parley.server.group.GroupCreator;
import chat.parley.server.http.HttpBounds;
import chat.parley.server.limit.Bound;
import chat.parley.server.log.Recipients;
import chat.parley.server.log.cursor.CursorMoveTable;
import chat.parley.server.logging.Logging;
import chat.parley.server.logging.RepeatedFaults;
import chat.parley.server.mail.MailBounds;
import chat.parley.server.notification.Notifier;
import chat.parley.server.router.RouterBounds;
import chat.parley.server.search.SearchBounds;
import chat.parley.server.session.Outbox;
import chat.parley.server.ssh.SshBounds;
import chat.parley.server.ws.WebSocketDoor;
import java.util.List;
import java.util.stream.Stream;

/// `limits.md`: what anybody can make the server do, keep and wait for, and how much of it.
final class LimitsDocument {
    private final List<Bound> storage;

    /// Of a server with some database.
    ///
    /// @param storage what its engine says of itself
    LimitsDocument(List<Bound> storage) {
        this.storage = List.copyOf(storage);
    }

    String document() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Limits

                        What comes, what is kept for whom, how much of it, and what happens to what is more. Made by `make docs` from the
                        code that holds them. All rates follow a monotonic clock; `rate-scale` multiplies those of frames and operations, and 0 lifts them.
                        The lengths of fields stand in [protocol.md](protocol.md), the settings in [configuration.md](configuration.md).
                        """);
        table(text, "What is asked", RouterBounds.all());
        table(text, "Search", SearchBounds.all());
        table(text, "Files", FileBounds.all());
        table(text, "Signing in", AuthBounds.all());
        table(text, "E-mail", mail());
        table(text, "Connections that stay", connections());
        table(text, "HTTP", HttpBounds.all());
        table(text, "SSH", SshBounds.all());
        table(text, "A gateway for SSH", GatewayBounds.all());
        table(text, "What an account keeps", kept());
        table(text, "What all share", shared());
        table(text, "The database", storage);
        return text.toString();
    }

    private static List<Bound> mail() {
        return Stream.concat(RecoveryBounds.all().stream(), MailBounds.all().stream()).toList();
    }

    private static List<Bound> kept() {
        return List.of(
                new Bound(
                        "groups of one's own, but dissolved ones",
                        "an account",
                        "" + GroupCreator.MOST_OWNED,
                        "`FORBIDDEN`"),
                new Bound(
                        "applications and invitations that wait for an answer",
                        "an account",
                        "" + Decisions.MOST_WAITING + ", for `applications.expiry`",
                        "`FORBIDDEN`"),
                new Bound(
                        "asking somebody or a group for the same, whatever became of it",
                        "an account, by wish",
                        Decisions.REPEATS.toString(),
                        "`APPLIED_TOO_OFTEN`, with when to come back"),
                new Bound(
                        "e-mails and phones said",
                        "an account",
                        ContactChanges.CLAIMS.toString(),
                        "`RATE_LIMITED`, with when to come back"),
                new Bound(
                        "announcements",
                        "a group",
                        GroupAnnouncements.OFTEN.toString(),
                        "`RATE_LIMITED`, with when to come back"),
                new Bound("edits", "a message", "" + Limits.EDITS, "`TOO_MANY`"),
                new Bound(
                        "reactions",
                        "a message",
                        Limits.REACTIONS + " kinds, " + Limits.REACTIONS_EACH + " of one person",
                        "`TOO_MANY`"),
                new Bound("pinned messages", "a conversation", "" + Limits.PINS, "`TOO_MANY`"),
                new Bound(
                        "notifications, read or not",
                        "an account",
                        Notifier.MOST_KEPT + "; one for all unseen mentions of a conversation",
                        "the oldest are forgotten"),
                new Bound(
                        "times at which messages arrived, and at which they were read",
                        "a member of a conversation",
                        "of the last "
                                + CursorMoveTable.MOST_KEPT
                                + " moves of each cursor, and one a second",
                        "the oldest are forgotten, and not known any more"),
                new Bound("saved messages", "an account", "" + Limits.SAVED, "`TOO_MANY`"),
                new Bound("people blocked", "an account", "" + Blocks.MOST_BLOCKED, "`FORBIDDEN`"),
                new Bound(
                        "texts that clients keep",
                        "a device",
                        Limits.KEPT_TEXTS + ", of " + DeviceTexts.MOST_KIBIBYTES + " KiB in all",
                        "`FORBIDDEN`"));
    }

    private static List<Bound> shared() {
        return List.of(
                new Bound(
                        "writes that wait for the database",
                        "all",
                        "those under way of each connection",
                        "the connection waits"),
                new Bound("reads under way", "a connection", "1", "the next request waits"),
                new Bound(
                        "profiles in memory",
                        "all",
                        "" + Directory.MOST_KEPT,
                        "those asked for rarely are forgotten, and read again"),
                new Bound(
                        "accounts of which it is kept how often they said an e-mail or phone",
                        "all",
                        "" + ContactChanges.MOST_KEPT,
                        "those that come rarely are forgotten"),
                new Bound(
                        "wishes of which it is kept how often they were asked",
                        "all",
                        "" + Decisions.MOST_WISHES,
                        "those asked rarely are forgotten"),
                new Bound(
                        "groups of which it is kept how often they announced something",
                        "all",
                        "" + GroupAnnouncements.MOST_KEPT,
                        "those that announce rarely are forgotten"),
                new Bound(
                        "conversations in memory, with who is told",
                        "all",
                        "" + Recipients.MOST_CONVERSATIONS,
                        "those written in rarely are forgotten, and read again"),
                new Bound(
                        "changes that a heartbeat tells of",
                        "a connection",
                        "" + StoredHeads.MOST_CHANGES,
                        "the next heartbeat goes on"),
                new Bound(
                        "friends of the bot of whom it is kept how often they were answered",
                        "all",
                        "" + Bot.MOST_KEPT,
                        "those that come rarely are forgotten"),
                new Bound(
                        "lines of the access log that wait for the disk",
                        "all",
                        "" + Logging.MOST_WAITING,
                        "operations wait"),
                new Bound(
                        "kinds of fault that are counted instead of logged again",
                        "all",
                        RepeatedFaults.MOST_KINDS + ", for a minute",
                        "the oldest is logged again"));
    }

    private static List<Bound> connections() {
        return List.of(
                new Bound(
                        "the time until `hello`",
                        "a connection",
                        "`session.hello`",
                        "`IDLE`, closed"),
                new Bound(
                        "the time until sign-in, whatever comes",
                        "a connection",
                        "`session.sign-in`",
                        "`IDLE`, closed"),
                new Bound("silence", "a connection", "`session.idle`", "`IDLE`, closed"),
                new Bound(
                        "bytes before sign-in",
                        "a connection",
                        "" + Limits.UNSIGNED_BYTES,
                        "`TOO_LARGE`, closed"),
                new Bound(
                        "WebSocket pings and pongs",
                        "a connection",
                        WebSocketDoor.PINGS.toString(),
                        "`RATE_LIMITED`, closed"),
                new Bound(
                        "what waits to be written, before sign-in",
                        "a connection",
                        Outbox.STRANGER_BYTES + " bytes",
                        "at half of it requests wait; `OUTBOX_FULL`, closed"),
                new Bound(
                        "what waits to be written",
                        "a connection",
                        "`session.outbox-bytes`",
                        "at half of it requests wait; `OUTBOX_FULL`, closed"),
                new Bound(
                        "what still comes when the end has been decided",
                        "a connection",
                        LastBytes.MOST + " bytes",
                        "no more are read"),
                new Bound(
                        "answers of the bot",
                        "a friend of its",
                        "`bot.replies-per-minute`",
                        "no answer"),
                new Bound(
                        "conversations whose acks are gathered",
                        "a device",
                        "" + GatheredAcks.MOST_OF_DEVICE,
                        "stored at once, and the device waits"));
    }

    private static void table(StringBuilder text, String title, List<Bound> bounds) {
        text.append("\n## ").append(title).append("\n\n");
        text.append("| what | of | at most | beyond |\n|---|---|---|---|\n");
        for (Bound bound : bounds) {
            text.append("| ")
                    .append(
                            String.join(
                                    " | ",
                                    bound.what(),
                                    bound.whose(),
                                    bound.most(),
                                    bound.beyond()))
                    .append(" |\n");
        }
    }
}
