package chat.parley.client.look;

import chat.parley.kit.text.PersonText;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import java.time.ZoneId;

/// How things look to this person on this terminal, and in which language they are said.
///
/// @param glyphs follow from the widths
/// @param arrangement where one's own messages stand
/// @param links whether the terminal is told what is a link
/// @param marks whether `**bold**` and its like are drawn, not shown as they were written
/// @param joins whether the terminal draws an emoji of several parts as one
public record Appearance(
        Theme theme,
        Widths widths,
        Times times,
        Words words,
        Glyphs glyphs,
        Arrangement arrangement,
        boolean links,
        boolean marks,
        boolean joins) {

    public Appearance(
            Theme theme,
            Widths widths,
            Times times,
            Words words,
            Arrangement arrangement,
            boolean links) {
        this(theme, widths, times, words, Glyphs.of(widths), arrangement, links, true, true);
    }

    /// Somebody as they are shown: whoever has no account any more by words for that alone.
    public Profile named(Profile person) {
        return person.wasDeleted()
                ? person.withNickname(PersonText.deleted(words.language()))
                : person;
    }

    /// A conversation, with its other person as they are shown.
    public Conversation named(Conversation conversation) {
        Profile peer = conversation.peer();
        return peer == null ? conversation : conversation.withPeer(named(peer));
    }

    public Appearance with(Theme changed) {
        return new Appearance(
                changed, widths, times, words, glyphs, arrangement, links, marks, joins);
    }

    public Appearance with(Words changed) {
        return new Appearance(
                theme, widths, times, changed, glyphs, arrangement, links, marks, joins);
    }

    public Appearance with(Widths changed) {
        Glyphs fitting = Glyphs.of(changed);
        return new Appearance(
                theme, changed, times, words, fitting, arrangement, links, marks, joins);
    }

    /// With times in a zone.
    public Appearance in(ZoneId zone) {
        return new Appearance(
                theme, widths, times.in(zone), words, glyphs, arrangement, links, marks, joins);
    }

    /// Said in a language.
    public Appearance in(Language language) {
        return words.language() == language
                ? this
                : new Appearance(
                        theme,
                        widths,
                        times.in(language),
                        new Words(language, words.keys()),
                        glyphs,
                        arrangement,
                        links,
                        marks,
                        joins);
    }

    public Appearance joining(boolean changed) {
        return new Appearance(
                theme, widths, times, words, glyphs, arrangement, links, marks, changed);
    }

    public Appearance with(Arrangement changed) {
        return new Appearance(theme, widths, times, words, glyphs, changed, links, marks, joins);
    }

    public Appearance marking(boolean changed) {
        return new Appearance(
                theme, widths, times, words, glyphs, arrangement, links, changed, joins);
    }
}
