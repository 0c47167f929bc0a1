package chat.parley.kit.text;

import org.jspecify.annotations.Nullable;

/// What in particular was wrong, added to what was wrong.
public final class Detail {
    private Detail() {}

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
