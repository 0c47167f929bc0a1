package chat.parley.kit.command;

import chat.parley.kit.text.Phrase;
import chat.parley.protocol.Language;

/// What whoever changes something is asked.
enum ConsentText implements Phrase {
    GO_ON("Go on? [y/N] ", "继续吗？[y/N] "),
    NOTHING_CHANGED("nothing was changed", "什么也没有改变");

    private final String english;
    private final String chinese;

    ConsentText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
