package chat.parley.server.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// Why a file is not taken.
public enum FileRuleText implements Phrase {
    NOT_HERE("no files are sent on this server", "本服务器不能发送文件"),
    LARGEST("a file has at most %s bytes", "每个文件最多 %s 字节"),
    LONGER("more came than was announced: %s bytes", "收到的多于声明的大小：%s 字节"),
    ACCOUNT_FULL(
            "your files take up %s bytes of %s: recall messages with files that are not needed",
            "你的文件已占用 %s 字节（上限 %s 字节）：请撤回不再需要的文件消息"),
    SERVER_FULL("the server's room for files is used up", "服务器的文件空间已用完"),
    DISK_FULL("the server's disk is full", "服务器的磁盘已满"),
    MOST_UNSENT(
            "at most %s files wait to be sent: discard those that are not needed",
            "最多有 %s 个文件等待发送：请删除不需要的"),
    OTHER_HASH("its SHA-256 is %s", "其 SHA-256 为 %s");

    private final String english;
    private final String chinese;

    FileRuleText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
