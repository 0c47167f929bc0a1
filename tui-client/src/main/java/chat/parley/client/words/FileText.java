package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is said of files.
public enum FileText implements Phrase {
    MOST_FILES("a message carries at most %s files", "每条消息最多附带 %s 个文件"),
    NAME_OF_ONE(
            "--name is for one --file, --voice for some",
            "--name 只用于一个 --file，--voice 须与 --file 同用"),
    INPUT_ONCE("standard input is one file, or the text", "标准输入只能作为一个文件或文字"),
    FILE_ID("the id of a file is a positive number, as list shows it", "文件编号是正数，见 file list 的输出"),
    NO_FILE("there is no file %s", "没有文件 %s"),
    UNREADABLE("%s cannot be read: %s", "无法读取 %s：%s"),
    THERE_ALREADY("there is a file %s already: name another with --to", "文件 %s 已存在：请用 --to 另指定一个"),
    UNWRITABLE("the file cannot be saved: %s", "无法保存文件：%s"),
    SAVED("saved as %s", "已保存为 %s");

    private final String english;
    private final String chinese;

    FileText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
