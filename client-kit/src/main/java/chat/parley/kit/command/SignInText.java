package chat.parley.kit.command;

import chat.parley.kit.text.Phrase;
import chat.parley.protocol.Language;

/// What whoever signs in or out is told.
public enum SignInText implements Phrase {
    SIGNED_IN("signed in as %s", "已登录：%s"),
    SIGNED_OUT("signed out", "已登出");

    private final String english;
    private final String chinese;

    SignInText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
