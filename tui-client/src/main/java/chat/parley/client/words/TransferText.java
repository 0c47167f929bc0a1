package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What the screens say of files on their way.
public enum TransferText implements Phrase {
    SENDING("sending %s", "正在发送 %s"),
    SAVING("saving %s", "正在保存 %s"),
    OPENING("opening %s", "正在打开 %s"),
    WAITS("%s waits", "%s 等待中"),
    NOT_SENT("%s is not sent: %s", "%s 未发送：%s"),
    NOT_SAVED("%s is not saved: %s", "%s 未保存：%s"),
    NOT_OPENED("%s is not opened: %s", "%s 未打开：%s"),
    NO_PROGRAM(
            "No program for %s is set: write one into config.toml under [open], such as %s = \"xdg-open\".",
            "没有设置打开 %s 的程序：请在 config.toml 的 [open] 下设置，如 %s = \"xdg-open\"。"),
    MORE("%s more", "另有 %s 个"),
    HOW_TO_CANCEL("{cancel-transfer} cancels", "{cancel-transfer} 取消"),
    HOW_TO_RETRY("/retry  {cancel-transfer} drops", "/retry 重试  {cancel-transfer} 放弃"),
    NO_FILES_HERE(
            "There are no files here: over SSH, send them with parley send --file on your machine.",
            "这里没有文件：通过 SSH 时，请在自己的机器上用 parley send --file 发送。"),
    NO_SAVING_HERE(
            "There are no files here: over SSH, save it with parley file get on your machine.",
            "这里没有文件：通过 SSH 时，请在自己的机器上用 parley file get 保存。"),
    MANY_TRANSFERS(
            "%s files are on their way already: wait for some, or press {cancel-transfer}.",
            "已有 %s 个文件在传输中：请等待，或按 {cancel-transfer}。"),
    MANY_FILES("A message carries at most %s files.", "每条消息最多附带 %s 个文件。"),
    NOTHING_ON_ITS_WAY("No file is on its way.", "没有正在传输的文件。"),
    RECOGNISED(
            "That is a file: {send} sends it, {drop} keeps the words.",
            "这是一个文件：按 {send} 发送，按 {drop} 保留为文字。"),
    NOT_THERE("there is no such file", "没有这个文件"),
    NO_PATH("this is no path", "这不是路径"),
    NO_PLAIN_FILE("this is no file", "这不是文件"),
    THERE_NOW("there is a file %s already", "文件 %s 已存在"),
    FAILED("the file cannot be read or written: %s", "无法读写文件：%s"),
    SAVED_AS("Saved as %s", "已保存为 %s"),
    SAVE_TITLE("Save a file", "保存文件"),
    SAVE_AS("as", "存为"),
    SAVE_KEYS(
            "{submit} saves   {complete} completes   {give-up} leaves",
            "{submit} 保存   {complete} 补全   {give-up} 返回");

    private final String english;
    private final String chinese;

    TransferText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
