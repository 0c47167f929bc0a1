package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is said of the keys that a person sets, and of what is wrong with them.
public enum KeyText implements Phrase {
    // What is wrong with some.
    NO_ACTION("%s: there is no such action. The actions are: %s", "%s：没有这个操作。可用的操作：%s"),
    NOT_KEYS(
            "%s: a key is expected, or several: \"F10\" or [\"F10\", \"Alt-x\"]",
            "%s：应为一个或多个按键：\"F10\" 或 [\"F10\", \"Alt-x\"]"),
    NO_KEY(
            "%s: there is no key \"%s\". They are written x, C-x, Alt-x, Shift-Tab; those with a name"
                    + " are: %s",
            "%s：没有按键 \"%s\"。写法如 x、C-x、Alt-x、Shift-Tab；有名称的按键：%s"),
    IS_TEXT(
            "%s: where it acts, \"%s\" is text that one writes; take a key with C- or Alt-, or one of"
                    + " F1 to F12",
            "%s：在该处 \"%s\" 会作为文字输入；请改用 C-、Alt- 组合键或 F1 至 F12"),
    TWICE(
            "%s: %s is set for %s, too, and both act on one screen; take another for one of them",
            "%s：%s 也设给了 %s，两者在同一界面；请为其中之一改用别的按键"),
    LAST_KEY(
            "%s: %s is the only key of %s, which acts on the same screen; set another for that, too",
            "%s：%s 是 %s 仅有的按键，两者在同一界面；请也为后者设置别的按键"),

    // Where they are listed.
    TITLE("Keys", "按键"),
    SET_IN(
            "They are set under [keys] in %s, and hold from the next start on; `parley keymap` lists"
                    + " them.",
            "在 %s 的 [keys] 中设置，下次启动时生效；`parley keymap` 可列出。"),
    NOT_SET_HERE(
            "Over SSH they are the usual ones; on a machine of your own config.toml sets them.",
            "通过 SSH 使用时为默认按键；在自己的电脑上可在 config.toml 中设置。"),
    SET_IN_FILE("Set under [keys] in %s.", "在 %s 的 [keys] 中设置。"),
    SCROLLING(
            "{up} {down} {page-up} {page-down} scroll   {back} back",
            "{up} {down} {page-up} {page-down} 滚动   {back} 返回"),
    CHANGED("%s (usually %s)", "%s（默认 %s）"),
    LABEL("keys", "按键"),
    ALL_USUAL("the usual ones", "默认按键"),
    SOME_OWN("your own for: %s", "自定义：%s");

    private final String english;
    private final String chinese;

    KeyText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
