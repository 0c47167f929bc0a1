package chat.parley.kit.profile;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is wrong with what a person wrote into `config.toml`.
enum SettingsText implements Phrase {
    AT("%s:%s: %s", "%s:%s：%s"),
    NOT_UTF8("is not UTF-8; nothing of it is used", "不是 UTF-8，其内容均未采用"),
    NOT_TOML("is not TOML; nothing of it is used", "不是 TOML，其内容均未采用"),
    NO_SETTING("%s is ignored: there is no such setting", "已忽略 %s：没有这个设置"),
    IGNORED("%s is ignored: %s", "已忽略 %s：%s"),
    ONE_VALUE("a single value is expected", "应为单个值"),
    NONE_OF("it is one of %s", "应为其中之一：%s"),
    TRUE_OR_FALSE("it is true or false", "应为 true 或 false");

    private final String english;
    private final String chinese;

    SettingsText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
