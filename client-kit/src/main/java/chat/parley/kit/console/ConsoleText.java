package chat.parley.kit.console;

import chat.parley.kit.text.Phrase;
import chat.parley.protocol.Language;

/// What is wrong with what a program was given to read.
public enum ConsoleText implements Phrase {
    STANDARD_INPUT("standard input", "标准输入"),
    TOO_LONG("%s holds more than %s KiB", "%s 超过 %s KiB"),
    NO_TEXT("%s is no text: it is not UTF-8", "%s 不是文本：不是 UTF-8"),
    TOO_MANY_LINES("%s has more than %s lines", "%s 超过 %s 行"),
    NO_SUCH_FILE("there is no file %s", "没有文件 %s"),
    UNREADABLE("%s cannot be read: %s", "无法读取 %s：%s"),
    ENDLESS("line %s does not end within %s KiB", "第 %s 行在 %s KiB 之内没有结束"),
    BAD_LINE("line %s: %s", "第 %s 行：%s"),
    LINE_TOO_LONG("it has more than %s KiB", "超过 %s KiB"),
    LINE_NO_TEXT("it is no text: not UTF-8", "不是文本：不是 UTF-8");

    private final String english;
    private final String chinese;

    ConsoleText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
