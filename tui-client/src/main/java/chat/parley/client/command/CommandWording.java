package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.client.words.NotificationText;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.ConstantText;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.PenaltyText;
import chat.parley.kit.text.PersonText;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.group.GroupReference;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.notification.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Records in words for people, in one language and time zone.
public record CommandWording(Words words, Moments moments) {
    private static final Widths WIDTHS = new Widths(Ambiguous.NARROW);
    private static final int LABEL_COLUMNS = 12;
    private static final int PREVIEW_COLUMNS = 100;
    private static final int MOST_UNREAD = 99;

    public String of(Phrase text, Object... filling) {
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

    /// A friend as one calls them, and whether they are starred.
    public String friend(Friend friend) {
        Profile profile = friend.profile();
        String called =
                person(friend.remark() == null ? profile : profile.withNickname(friend.remark()));
        return friend.starred() ? called + "  " + words.of(CommandText.STARRED) : called;
    }

    /// A conversation by whom it is with.
    public String name(Conversation conversation) {
        Profile peer = conversation.peer();
        if (peer != null) {
            return person(peer);
        }
        String remark = conversation.view().remark();
        String called = remark == null ? "" : VisibleText.line(remark) + " ";
        return called + "#" + conversation.title();
    }

    private String group(@Nullable GroupSummary group) {
        if (group == null) {
            return "";
        }
        return "  "
                + words.of(
                        CommandText.MEMBERS, group.members(), of(ConstantText.of(group.state())));
    }

    public String penalty(Sanction sanction) {
        Penalty penalty = new Penalty(sanction.reason(), sanction.until());
        return new PenaltyText(words.language(), moments::text).of(null, penalty);
    }

    public String unread(int count) {
        String shown = count > MOST_UNREAD ? MOST_UNREAD + "+" : Integer.toString(count);
        return words.of(CommandText.UNREAD, shown);
    }

    /// How entries of a log are written.
    public EntryWording entries() {
        return new EntryWording(words, moments);
    }

    /// As much of a message as a list has room for: it is there to be recognized, not to be read.
    private String preview(Body body) {
        return WIDTHS.clip(VisibleText.line(entries().body(body)), PREVIEW_COLUMNS);
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
            Span.quiet(level(conversation)),
            Span.quiet(mark(view.hidden(), CommandText.HIDDEN)),
            Span.plain(
                    closed == null ? "" : "  " + words.of(CommandText.READ_ONLY, words.of(closed))),
            Span.plain(last == null ? "" : "  " + preview(last.body()))
        };
    }

    /// Another level than the usual one, or until when it is silenced.
    private String level(Conversation conversation) {
        ConversationView view = conversation.view();
        if (view.silencedUntil() != null && view.level() != NotifyLevel.NONE) {
            return "  " + words.of(CommandText.QUIET_UNTIL, moment(view.silencedUntil()));
        }
        if (view.level() == NotifyLevel.usual(conversation.kind())) {
            return "";
        }
        return "  "
                + words.of(
                        switch (view.level()) {
                            case ALL -> CommandText.TELLS_ALL;
                            case MENTIONS -> CommandText.TELLS_MENTIONS;
                            case NONE -> CommandText.QUIET;
                        });
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

    /// The spans of a notification: whether it is new, when, and what it tells.
    public Span[] notification(Notification one) {
        String told = NotificationText.sentence(one, words, this::person);
        String ends =
                one.until() == null
                        ? told
                        : words.of(NotificationText.UNTIL, told, moment(one.until()));
        return new Span[] {
            Span.quiet(moments.minute(one.happenedAt())),
            Span.plain("  " + ends),
            Span.plain(one.text() == null ? "" : ": " + one.text()),
            Span.strong(one.wasRead() ? "" : "  " + words.of(NotificationText.NEW))
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
            case ADDED -> CommandText.ADDED;
            case REFUSED -> CommandText.REFUSED;
            case CANCELLED -> CommandText.CANCELLED;
            case EXPIRED -> CommandText.EXPIRED;
            case VOID -> CommandText.VOID;
        };
    }
}
