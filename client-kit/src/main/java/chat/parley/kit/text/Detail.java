package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Reason;
import org.jspecify.annotations.Nullable;

/// What in particular was wrong, added to what was wrong.
public final class Detail {
    private Detail() {}

    /// Why something is refused. Of what is not there no more is said than what it is, where that
    /// is known.
    ///
    /// @param text what the reason says
    /// @param detail null or empty where that says it all
    public static String of(
            Reason reason, String text, @Nullable String detail, Language language) {
        return reason == Reason.NOT_FOUND && detail != null && !detail.isEmpty()
                ? sentence(detail, language)
                : added(text, detail);
    }

    /// Words as a sentence by themselves: with a capital letter, and a full stop.
    public static String sentence(String words, Language language) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + stopped(words.substring(1), language);
    }

    /// With a full stop, unless something ends them already.
    static String stopped(String words, Language language) {
        return words.isEmpty() || "。.？?！!…".indexOf(words.charAt(words.length() - 1)) < 0
                ? words + Phrase.choose(language, ".", "。")
                : words;
    }

    /// Both in one sentence.
    ///
    /// @param text a sentence
    /// @param detail null or empty where the sentence says it all
    public static String added(String text, @Nullable String detail) {
        return detail == null || detail.isEmpty() || detail.equals(text)
                ? text
                : text.endsWith("。")
                        ? text.replaceFirst("。$", "：") + detail
                        : text.replaceFirst("[.]$", "") + ": " + detail;
    }
}
