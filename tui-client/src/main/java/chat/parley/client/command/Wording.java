package chat.parley.client.command;

import chat.parley.kit.console.Span;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.NoticeText;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.GroupName;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.Profile;
import java.math.BigDecimal;
import java.time.Instant;

/// Records in words for people.
final class Wording {
    private static final int MOST_UNREAD = 99;

    private Wording() {}

    /// A moment in the person's own time zone.
    static String moment(Instant instant) {
        return Moments.text(instant);
    }

    static String person(Profile profile) {
        String kind = profile.kind() == Profile.Kind.BOT ? " [bot]" : "";
        return profile.nickname() == null
                ? "@" + profile.name() + kind
                : "@" + profile.name() + " (" + profile.nickname() + ")" + kind;
    }

    /// A conversation by whom it is with.
    static String name(Conversation conversation) {
        Profile peer = conversation.peer();
        return peer == null ? "#" + conversation.title() : person(peer);
    }

    /// Whom an application is made to.
    static String addressee(Application application) {
        Profile addressee = application.addressee();
        GroupName group = application.group();
        String into = group == null ? "" : "#" + group.name();
        return addressee == null ? into : (person(addressee) + " " + into).strip();
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
            case Body.Text(String text, _) -> Emoji.draw(text);
            case Body.Location(String title, double latitude, double longitude) ->
                    title + "  " + place(latitude, longitude);
            case Body.Notice notice -> NoticeText.of(notice, Language.ENGLISH);
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

    /// The spans of a conversation in a list.
    static Span[] conversation(Conversation conversation) {
        Entry last = conversation.last();
        return new Span[] {
            Span.strong(name(conversation)),
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
