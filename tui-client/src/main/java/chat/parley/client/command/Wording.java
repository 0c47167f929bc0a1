package chat.parley.client.command;

import chat.parley.kit.console.Span;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.NoticeText;
import chat.parley.kit.text.PenaltyText;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.GroupName;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.ConversationRequest.GroupSummary;
import chat.parley.protocol.operation.ConversationRequest.View;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.operation.SanctionRequest.Sanction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    private static String group(@Nullable GroupSummary group) {
        if (group == null) {
            return "";
        }
        return "  %d %s, %s"
                .formatted(
                        group.members(),
                        group.members() == 1 ? "member" : "members",
                        word(group.state()));
    }

    /// A value as it is written on the command line.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String sanction(Sanction sanction) {
        Penalty penalty = new Penalty(sanction.reason(), sanction.until());
        return PenaltyText.of(penalty, Language.ENGLISH);
    }

    /// Whom or what an application asks.
    static String asked(Application application) {
        Profile addressee = application.addressee();
        GroupName group = application.group();
        String name = group == null ? "" : "#" + group.name();
        if (addressee == null) {
            return "to " + name;
        }
        return "to " + person(addressee) + (group == null ? "" : " into " + name);
    }

    static String unread(int count) {
        return count > MOST_UNREAD ? MOST_UNREAD + "+" : Integer.toString(count);
    }

    /// The spans of an entry: when, who, whether it names oneself, what.
    static Span[] entry(Entry entry, @Nullable Id self) {
        Profile sender = entry.sender();
        return new Span[] {
            Span.quiet(moment(entry.sentAt())),
            Span.plain(" "),
            Span.strong(sender == null ? "*" : sender.displayName()),
            Span.plain(sender == null ? " " : ": "),
            Span.strong(mentions(entry.body(), self) ? "[@you] " : ""),
            Span.lines(body(entry.body()))
        };
    }

    private static boolean mentions(Body body, @Nullable Id self) {
        return self != null
                && body instanceof Body.Text(_, List<Id> mentions)
                && mentions != null
                && mentions.contains(self);
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
        Reason closed = conversation.closed();
        View view = conversation.view();
        return new Span[] {
            Span.strong(name(conversation)),
            Span.quiet(group(conversation.group())),
            Span.plain(
                    conversation.unread() == 0
                            ? ""
                            : "  " + unread(conversation.unread()) + " unread"),
            Span.strong(conversation.mentioned() ? "  [@you]" : ""),
            Span.quiet("  " + moment(conversation.lastActivity())),
            Span.quiet(view.pinned() ? "  pinned" : ""),
            Span.quiet(view.quiet() ? "  quiet" : ""),
            Span.quiet(view.hidden() ? "  hidden" : ""),
            Span.plain(closed == null ? "" : "  read only: " + closed.text(Language.ENGLISH)),
            Span.plain(last == null ? "" : "  " + body(last.body()))
        };
    }
}
