package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.console.Span;
import chat.parley.kit.text.AttachmentText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.IndentedJson;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.NoticeText;
import chat.parley.kit.text.PersonText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReactionCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Entries of a log in words for people. What is said of a message stands in brackets before its
/// words, for those may have any length and many lines.
public record EntryWording(Words words, Moments moments) {
    private static final int JSON_CODE_POINTS = 80;

    /// The spans of an entry: when, who, whether it names oneself, what became of it, what it says.
    public Span[] spans(Entry entry, @Nullable Id self) {
        Profile sender = entry.speaker();
        return new Span[] {
            Span.quiet(moments.minute(entry.sentAt())),
            Span.plain(" "),
            Span.strong(sender == null ? "*" : PersonText.called(sender, words.language())),
            Span.quiet(account(sender)),
            Span.plain(sender == null ? " " : ": "),
            Span.strong(mentions(entry, self) ? words.of(CommandText.MENTIONED) + " " : ""),
            Span.quiet(marks(entry)),
            Span.lines(body(entry.body()))
        };
    }

    /// The account behind a nickname, for everybody can call themselves what they like.
    private static String account(@Nullable Profile sender) {
        return sender == null || sender.nickname() == null ? "" : " @" + sender.name();
    }

    /// Whoever names everybody does not mention themselves.
    private static boolean mentions(Entry entry, @Nullable Id self) {
        Profile sender = entry.sender();
        return self != null
                && entry.body() instanceof Body.Worded written
                && written.mentions(self)
                && (sender == null || !sender.id().equals(self));
    }

    /// What a message answers and what became of it, each in brackets with a space behind it, such
    /// as `[> 12] [edited] [👍 2] `; empty where there is nothing.
    public String marks(Entry entry) {
        List<String> marks = new ArrayList<>();
        if (entry.replyTo() != null) {
            marks.add("> " + entry.replyTo());
        }
        if (entry.editedAt() != null) {
            marks.add(words.of(CommandText.EDITED_AT));
        }
        if (entry.pinned()) {
            marks.add(words.of(CommandText.PINNED));
        }
        if (!entry.reacted().isEmpty()) {
            marks.add(joined(entry.reacted().stream().map(EntryWording::count).toList()));
        }
        return marks.stream().map(mark -> "[" + mark + "] ").collect(Collectors.joining());
    }

    private static String count(ReactionCount one) {
        return one.emoji() + " " + one.count();
    }

    /// The reactions to a message, with whether oneself is among those who gave each.
    public String reactions(Entry entry) {
        return joined(
                entry.reacted().stream()
                        .map(
                                one ->
                                        one.mine()
                                                ? words.of(CommandText.YOU_TOO, count(one))
                                                : count(one))
                        .toList());
    }

    private String joined(List<String> parts) {
        return String.join(Phrase.choose(words.language(), ", ", "、"), parts);
    }

    /// What a message says, or what a notice tells.
    public String body(Body body) {
        return switch (body) {
            case Body.Text(String text, _, _) -> Emoji.draw(text);
            case Body.Location(String title, double latitude, double longitude) ->
                    title + "  " + place(latitude, longitude);
            case Body.Custom(String name, RawJson json) ->
                    words.of(CommandText.CUSTOM, name) + " " + beginning(json);
            case Body.Files files -> AttachmentText.line(files, words.language());
            case Body.Notice notice -> NoticeText.of(notice, words.language(), moments::text);
            case Body.Recalled(boolean moderated) ->
                    words.of(moderated ? CommandText.RECALLED_BY_RANK : CommandText.RECALLED);
            case Body.Change change -> change(change);
        };
    }

    /// All of what a program sent, in lines.
    public String whole(Body.Custom custom) {
        return words.of(CommandText.CUSTOM, custom.name()) + "\n" + IndentedJson.of(custom.json());
    }

    /// As much of JSON as a line holds beside the rest.
    private static String beginning(RawJson json) {
        String text = json.text();
        return text.codePointCount(0, text.length()) <= JSON_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, JSON_CODE_POINTS)) + "…";
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

    /// Latitude and longitude, as a URI of RFC 5870 that a map opens.
    private static String place(double latitude, double longitude) {
        return "geo:" + plain(latitude) + "," + plain(longitude);
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}
