package chat.parley.client.command;

import chat.parley.kit.console.Span;
import chat.parley.kit.text.Emoji;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.Profile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Records in words for people.
final class Wording {
    private static final int MOST_UNREAD = 99;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Wording() {}

    /// A moment in the person's own time zone.
    static String moment(Instant instant) {
        return MINUTE.format(instant.atZone(ZoneId.systemDefault()));
    }

    static String person(Profile profile) {
        String kind = profile.kind() == Profile.Kind.BOT ? " [bot]" : "";
        return profile.nickname() == null
                ? "@" + profile.name() + kind
                : "@" + profile.name() + " (" + profile.nickname() + ")" + kind;
    }

    static String unread(int count) {
        return count > MOST_UNREAD ? MOST_UNREAD + "+" : Integer.toString(count);
    }

    /// The spans of an entry: when, who, what.
    static Span[] entry(Entry entry) {
        Profile sender = entry.sender();
        return new Span[] {
            Span.quiet(moment(entry.sentAt())),
            Span.plain(" "),
            Span.strong(sender == null ? "*" : sender.displayName()),
            Span.plain(sender == null ? " " : ": "),
            Span.lines(body(entry.body()))
        };
    }

    static String body(Body body) {
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

    private static String notice(Body.Notice notice) {
        String actor = notice.parameters().getOrDefault("actor", "?");
        String subject = notice.parameters().getOrDefault("subject", "?");
        return switch (notice.code()) {
            case BECAME_FRIENDS -> actor + " and " + subject + " are friends now";
            case ENDED_FRIENDSHIP -> actor + " ended the friendship";
        };
    }

    /// The spans of a conversation in a list.
    static Span[] conversation(Conversation conversation) {
        Entry last = conversation.last();
        return new Span[] {
            Span.strong(person(conversation.peer())),
            Span.plain(
                    conversation.unread() == 0
                            ? ""
                            : "  " + unread(conversation.unread()) + " unread"),
            Span.quiet("  " + moment(conversation.lastActivity())),
            Span.plain(conversation.writable() ? "" : "  read only"),
            Span.plain(last == null ? "" : "  " + body(last.body()))
        };
    }
}
