package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.NoticeText;
import chat.parley.kit.text.PenaltyText;
import chat.parley.kit.text.PersonText;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.GroupReference;
import chat.parley.protocol.model.GroupSummary;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Sanction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records in words for people, in one language and time zone.
public record CommandWording(Words words, Moments moments) {
    private static final Widths WIDTHS = new Widths(Ambiguous.NARROW);
    private static final int LABEL_COLUMNS = 12;
    private static final int PREVIEW_COLUMNS = 100;
    private static final int MOST_UNREAD = 99;

    public String of(CommandText text, Object... filling) {
        return words.of(text, filling);
    }

    /// A line of a card: what it is, then what it says, in columns.
    public String labelled(CommandText label, String text) {
        String name = words.of(label);
        return name + " ".repeat(Math.max(1, LABEL_COLUMNS - WIDTHS.of(name))) + text;
    }

    /// A moment in the person's own time zone.
    public String moment(Instant instant) {
        return moments.text(instant);
    }

    public String person(Profile profile) {
        return PersonText.of(profile, words.language());
    }

    /// A conversation by whom it is with.
    String name(Conversation conversation) {
        Profile peer = conversation.peer();
        return peer == null ? "#" + conversation.title() : person(peer);
    }

    private String group(@Nullable GroupSummary group) {
        if (group == null) {
            return "";
        }
        return "  " + words.of(CommandText.MEMBERS, group.members(), Spelling.of(group.state()));
    }

    public String penalty(Sanction sanction) {
        Penalty penalty = new Penalty(sanction.reason(), sanction.until());
        return new PenaltyText(words.language(), moments::text).of(null, penalty);
    }

    public String unread(int count) {
        String shown = count > MOST_UNREAD ? MOST_UNREAD + "+" : Integer.toString(count);
        return words.of(CommandText.UNREAD, shown);
    }

    /// The spans of an entry: when, who, whether it names oneself, what.
    public Span[] entry(Entry entry, @Nullable Id self) {
        Profile sender = entry.sender();
        return new Span[] {
            Span.quiet(moments.minute(entry.sentAt())),
            Span.plain(" "),
            Span.strong(sender == null ? "*" : sender.displayName()),
            Span.quiet(account(sender)),
            Span.plain(sender == null ? " " : ": "),
            Span.strong(mentions(entry.body(), self) ? words.of(CommandText.MENTIONED) + " " : ""),
            Span.lines(body(entry.body()))
        };
    }

    /// The account behind a nickname, for everybody can call themselves what they like.
    private static String account(@Nullable Profile sender) {
        return sender == null || sender.nickname() == null ? "" : " @" + sender.name();
    }

    private static boolean mentions(Body body, @Nullable Id self) {
        return self != null
                && body instanceof Body.Text(_, List<Id> mentions)
                && mentions != null
                && mentions.contains(self);
    }

    /// What a message says, or what a notice tells.
    public String body(Body body) {
        return switch (body) {
            case Body.Text(String text, _) -> Emoji.draw(text);
            case Body.Location(String title, double latitude, double longitude) ->
                    title + "  " + place(latitude, longitude);
            case Body.Notice notice -> NoticeText.of(notice, words.language(), moments::text);
            case Body.Recalled(boolean moderated) ->
                    words.of(moderated ? CommandText.RECALLED_BY_RANK : CommandText.RECALLED);
            case Body.Change change -> change(change);
        };
    }

    /// What somebody has done to an earlier message.
    private String change(Body.Change change) {
        long target = change.target();
        return switch (change) {
            case Body.Edit(_, Body now) ->
                    now == null
                            ? words.of(CommandText.CHANGED, target)
                            : words.of(CommandText.EDITED, target, body(now));
            case Body.Recall _ -> words.of(CommandText.RECALLS, target);
            case Body.Reaction(_, String emoji, boolean added, _) ->
                    words.of(added ? CommandText.REACTS : CommandText.UNREACTS, emoji, target);
            case Body.Pin(_, boolean pinned) ->
                    words.of(pinned ? CommandText.PINS : CommandText.UNPINS, target);
        };
    }

    /// As much of a message as a list has room for: it is there to be recognized, not to be read.
    private String preview(Body body) {
        return WIDTHS.clip(VisibleText.line(body(body)), PREVIEW_COLUMNS);
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
    public Span[] conversation(Conversation conversation) {
        Entry last = conversation.last();
        Reason closed = conversation.closed();
        ConversationView view = conversation.view();
        String unread =
                conversation.reading().unread() == 0
                        ? ""
                        : "  " + unread(conversation.reading().unread());
        return new Span[] {
            Span.strong(name(conversation)),
            Span.quiet(group(conversation.group())),
            Span.plain(unread),
            Span.strong(mark(conversation.reading().mentioned(), CommandText.MENTIONED)),
            Span.quiet("  " + moments.minute(conversation.lastActivity())),
            Span.quiet(mark(view.pinned(), CommandText.PINNED)),
            Span.quiet(mark(view.quiet(), CommandText.QUIET)),
            Span.quiet(mark(view.hidden(), CommandText.HIDDEN)),
            Span.plain(
                    closed == null ? "" : "  " + words.of(CommandText.READ_ONLY, words.of(closed))),
            Span.plain(last == null ? "" : "  " + preview(last.body()))
        };
    }

    public String mark(boolean set, CommandText text) {
        return set ? "  " + words.of(text) : "";
    }

    /// The spans of an application: whose, to whom, how it stands.
    Span[] application(Application application) {
        return new Span[] {
            Span.strong(application.id().toString()),
            Span.plain("  " + asked(application)),
            Span.plain("  " + words.of(state(application.state()))),
            Span.quiet("  " + moment(application.appliedAt())),
            Span.plain(application.text() == null ? "" : "  " + application.text()),
            Span.quiet(
                    application.reason() == null
                            ? ""
                            : "  " + words.of(CommandText.REFUSED_BECAUSE, application.reason()))
        };
    }

    private String asked(Application application) {
        String who = person(application.applicant());
        Profile addressee = application.addressee();
        GroupReference group = application.group();
        String name = group == null ? "" : "#" + group.name();
        if (addressee == null) {
            return words.of(CommandText.APPLIED_TO_JOIN, who, name);
        }
        return group == null
                ? words.of(CommandText.APPLIED, who, person(addressee))
                : words.of(CommandText.INVITED, who, person(addressee), name);
    }

    private static CommandText state(ApplicationState state) {
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
