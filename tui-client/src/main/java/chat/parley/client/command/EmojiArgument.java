package chat.parley.client.command;

import chat.parley.client.words.CommandText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.text.Emoji;

/// Reads an emoji as people write it: itself, or its shortcode such as `:tada:`.
public final class EmojiArgument {
    private static final String COLON = ":";

    private EmojiArgument() {}

    /// The emoji; what is no shortcode is left to the server to judge.
    ///
    /// @throws UsageProblem if it is written as a shortcode, and there is none such
    public static String parse(String text) {
        boolean isCode = text.length() > 2 && text.startsWith(COLON) && text.endsWith(COLON);
        return isCode
                ? Emoji.of(text.substring(1, text.length() - 1))
                        .orElseThrow(() -> new UsageProblem(CommandText.NO_EMOJI, text))
                : text;
    }
}
