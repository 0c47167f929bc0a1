package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.console.Span;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Words;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.State;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.Profile;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Records in words for people, in one language.
record Wording(Words words) {
    private static final int LABEL_COLUMNS = 12;
    private static final int MOST_UNREAD = 99;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String of(CommandText text, Object... filling) {
        return words.of(text, filling);
    }

    /// A line of a card: what it is, then what it says, in columns.
    String labelled(CommandText label, String text) {
        String name = words.of(label);
        int columns = name.codePoints().map(Wording::columns).sum();
        return name + " ".repeat(Math.max(1, LABEL_COLUMNS - columns)) + text;
    }

    private static int columns(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN ? 2 : 1;
    }

    /// A moment in the person's own time zone.
    String moment(Instant instant) {
        return MINUTE.format(instant.atZone(ZoneId.systemDefault()));
    }

    String person(Profile profile) {
        String kind = profile.kind() == Profile.Kind.BOT ? " " + words.of(CommandText.BOT) : "";
        return profile.nickname() == null
                ? "@" + profile.name() + kind
                : "@" + profile.name() + " (" + profile.nickname() + ")" + kind;
    }

    String unread(int count) {
        String shown = count > MOST_UNREAD ? MOST_UNREAD + "+" : Integer.toString(count);
        return words.of(CommandText.UNREAD, shown);
    }

    /// The spans of an entry: when, who, what.
    Span[] entry(Entry entry) {
        Profile sender = entry.sender();
        return new Span[] {
            Span.quiet(moment(entry.sentAt())),
            Span.plain(" "),
            Span.strong(sender == null ? "*" : sender.displayName()),
            Span.plain(sender == null ? " " : ": "),
            Span.lines(body(entry.body()))
        };
    }

    String body(Body body) {
        return switch (body) {
            case Body.Text(String text) -> Emoji.draw(text);
            case Body.Location(String title, double latitude, double longitude) ->
                    title + "  " + place(latitude, longitude);
            case Body.Notice notice -> notice(notice);
        };
    }

    /// Latitude and longitude, and a URI of RFC 5870 that a map opens.
    private static String place(double latitude, double longitude) {
        String position = plain(latitude) + "," + plain(longitude);
        return position + "  geo:" + position;
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    private String notice(Body.Notice notice) {
        String actor = notice.parameters().getOrDefault("actor", "?");
        String subject = notice.parameters().getOrDefault("subject", "?");
        return switch (notice.code()) {
            case BECAME_FRIENDS -> words.of(CommandText.BECAME_FRIENDS, actor, subject);
            case ENDED_FRIENDSHIP -> words.of(CommandText.ENDED_FRIENDSHIP, actor);
        };
    }

    /// The spans of a conversation in a list.
    Span[] conversation(Conversation conversation) {
        Entry last = conversation.last();
        String unread = conversation.unread() == 0 ? "" : "  " + unread(conversation.unread());
        String writable = conversation.writable() ? "" : "  " + words.of(CommandText.READ_ONLY);
        return new Span[] {
            Span.strong(person(conversation.peer())),
            Span.plain(unread),
            Span.quiet("  " + moment(conversation.lastActivity())),
            Span.plain(writable),
            Span.plain(last == null ? "" : "  " + body(last.body()))
        };
    }

    /// The spans of an application: whose, to whom, how it stands.
    Span[] application(Application application) {
        String who = person(application.applicant());
        String whom = person(application.addressee());
        return new Span[] {
            Span.strong(application.id().toString()),
            Span.plain("  " + words.of(CommandText.APPLIED, who, whom)),
            Span.plain("  " + words.of(state(application.state()))),
            Span.quiet("  " + moment(application.appliedAt())),
            Span.plain(application.text() == null ? "" : "  " + application.text())
        };
    }

    private static CommandText state(State state) {
        return switch (state) {
            case PENDING -> CommandText.PENDING;
            case ACCEPTED -> CommandText.ACCEPTED;
            case REFUSED -> CommandText.REFUSED;
            case CANCELLED -> CommandText.CANCELLED;
            case EXPIRED -> CommandText.EXPIRED;
            case VOID -> CommandText.VOID;
        };
    }
}
