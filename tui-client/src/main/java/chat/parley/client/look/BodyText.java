package chat.parley.client.look;

import chat.parley.client.markup.Markup;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.AttachmentText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.NoticeText;
import chat.parley.protocol.Language;
import chat.parley.protocol.body.Body;
import java.time.Instant;
import java.util.Locale;

/// What messages of each kind look like as text.
///
/// @param now decides how moments are written
public record BodyText(Appearance appearance, Instant now) {

    /// The whole message; may have several lines.
    public String text(Body body) {
        return switch (body) {
            case Body.Text(var text, _, _) -> words(text);
            case Body.Location(var title, double latitude, double longitude) ->
                    "⌖ %s\n%s".formatted(VisibleText.line(title), geo(latitude, longitude));
            case Body.Custom custom -> preview(custom);
            case Body.Files files -> files(files);
            case Body.Notice notice -> notice(notice);
            case Body.Recalled(boolean moderated) ->
                    appearance
                            .words()
                            .of(moderated ? ScreenText.RECALLED_BY_RANK : ScreenText.RECALLED);
            case Body.Change _ -> ""; // shown in what it changed
        };
    }

    /// The whole message, with what its marks say of it; where they are not drawn, they stand in
    /// it.
    public Markup markup(Body body) {
        return switch (body) {
            case Body.Text(var text, _, _) when appearance.marks() ->
                    Markup.of(text).mapped(BodyText::words, VisibleText::of);
            case Body.Text _,
                    Body.Location _,
                    Body.Custom _,
                    Body.Files _,
                    Body.Notice _,
                    Body.Recalled _,
                    Body.Change _ ->
                    Markup.raw(text(body));
        };
    }

    private String files(Body.Files body) {
        return words(AttachmentText.lines(body, appearance.words().language()));
    }

    private static String words(String text) {
        return VisibleText.of(Emoji.draw(text));
    }

    private String notice(Body.Notice notice) {
        Language language = appearance.words().language();
        return VisibleText.line(
                NoticeText.of(notice, language, until -> appearance.times().moment(until, now)));
    }

    /// One line, for lists.
    public String preview(Body body) {
        return switch (body) {
            case Body.Files files -> files(files).replace('\n', ' ');
            case Body.Text _, Body.Notice _, Body.Recalled _, Body.Change _ ->
                    markup(body).text().replace('\n', ' ');
            case Body.Location(var title, _, _) -> "⌖ " + VisibleText.line(title);
            case Body.Custom(var name, _) ->
                    appearance.words().of(ScreenText.CUSTOM, VisibleText.line(name));
        };
    }

    /// What went into the composer, to be edited again; of a message of a program's, its JSON.
    public static String source(Body body) {
        return switch (body) {
            case Body.Text(var text, _, _) -> text;
            case Body.Location(var title, double latitude, double longitude) ->
                    "/location %s,%s %s".formatted(latitude, longitude, title);
            case Body.Custom(_, var json) -> json.text();
            case Body.Files(var text, _, _, _) -> text == null ? "" : text;
            case Body.Notice _, Body.Recalled _, Body.Change _ -> "";
        };
    }

    /// RFC 5870.
    private static String geo(double latitude, double longitude) {
        return String.format(Locale.ROOT, "geo:%.5f,%.5f", latitude, longitude);
    }
}
