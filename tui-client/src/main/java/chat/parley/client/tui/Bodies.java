package chat.parley.client.tui;

import chat.parley.client.words.ScreenText;
import chat.parley.kit.console.VisibleText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Words;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import java.util.Locale;
import java.util.Map;

/// What messages of each kind look like as text.
final class Bodies {
    private Bodies() {}

    /// The whole message; may have several lines.
    static String text(Body body, Words words) {
        return switch (body) {
            case Body.Text(var text) -> VisibleText.of(Emoji.draw(text));
            case Body.Location(var title, double latitude, double longitude) ->
                    "⌖ %s\n%s".formatted(VisibleText.line(title), geo(latitude, longitude));
            case Body.Notice(var code, var parameters) -> notice(code, parameters, words);
        };
    }

    /// One line, for lists.
    static String preview(Body body, Words words) {
        return switch (body) {
            case Body.Text _, Body.Notice _ -> text(body, words).replace('\n', ' ');
            case Body.Location(var title, _, _) -> "⌖ " + VisibleText.line(title);
        };
    }

    /// What went into the composer, to be edited again.
    static String source(Body body) {
        return switch (body) {
            case Body.Text(var text) -> text;
            case Body.Location(var title, double latitude, double longitude) ->
                    "/location %s,%s %s".formatted(latitude, longitude, title);
            case Body.Notice _ -> "";
        };
    }

    /// RFC 5870.
    private static String geo(double latitude, double longitude) {
        return String.format(Locale.ROOT, "geo:%.5f,%.5f", latitude, longitude);
    }

    private static String notice(NoticeCode code, Map<String, String> parameters, Words words) {
        String somebody = words.of(ScreenText.SOMEBODY);
        String actor = VisibleText.line(parameters.getOrDefault("actor", somebody));
        String subject = VisibleText.line(parameters.getOrDefault("subject", somebody));
        return switch (code) {
            case BECAME_FRIENDS -> words.of(ScreenText.BECAME_FRIENDS, actor, subject);
            case ENDED_FRIENDSHIP -> words.of(ScreenText.ENDED_FRIENDSHIP, actor);
        };
    }
}
