package chat.parley.kit.text;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.operation.Change;

/// What a change did, or would have done, in words. What stood there before and stands there now is
/// in the words of [StateText].
public enum ChangeText implements Phrase {
    DONE("%s: %s -> %s", "%s：%s -> %s"),
    UNCHANGED("%s: nothing to change, it is %s", "%s：无需更改，已经是 %s"),
    REHEARSED(
            "would change %s: %s -> %s  (accounts: %s, live connections: %s)",
            "将更改 %s：%s -> %s（账号：%s，在线连接：%s）");

    private final String english;
    private final String chinese;

    ChangeText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }

    /// One line.
    ///
    /// @param moments how they are written for the person
    public static String of(Change change, Words words, Moments moments) {
        String target = change.target();
        String before = StateText.of(change.before(), words, moments);
        String after = StateText.of(change.after(), words, moments);
        if (before.equals(after)) {
            return words.of(UNCHANGED, target, after);
        }
        return change.done()
                ? words.of(DONE, target, before, after)
                : words.of(REHEARSED, target, before, after, change.accounts(), change.sessions());
    }
}
