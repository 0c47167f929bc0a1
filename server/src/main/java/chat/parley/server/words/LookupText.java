package chat.parley.server.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What was looked for and is not there.
public enum LookupText implements Phrase {
    NOBODY("nobody is called \"%s\"", "没有叫“%s”的人"),
    NO_GROUP("no group is called \"%s\"", "没有叫“%s”的群"),
    NO_OWN_GROUP("no group of one's own is called \"%s\"", "你没有叫“%s”的群"),
    NO_CONVERSATION("there is no conversation with \"%s\"", "没有与“%s”的会话"),
    NO_ROLE("there is no role \"%s\"", "没有角色“%s”"),
    NO_RIGHT("there is no right \"%s\"", "没有权限“%s”"),
    NO_MESSAGE("there is no message %s here", "这里没有第 %s 条消息"),
    NO_FILE("there is no such file here", "这里没有这个文件"),
    NOTHING_DONE("nothing was ever done to \"%s\"", "从未对“%s”做过任何操作"),
    NO_OPERATION("there is no operation \"%s\"", "没有操作“%s”");

    private final String english;
    private final String chinese;

    LookupText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
