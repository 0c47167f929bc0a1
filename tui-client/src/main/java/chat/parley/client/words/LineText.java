package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What the plain-line mode says.
public enum LineText implements Phrase {
    START(
            "You are %s. Unread: %s. Choose with /to @NAME or /to #GROUP, then type; /help tells"
                    + " more.",
            "你是 %s。未读：%s。用 /to @名称 或 /to #群 选择会话，然后输入；详见 /help。"),
    NOTHING_UNREAD("nothing", "无"),
    TO("to %s", "发往 %s"),
    NO_CONVERSATION(
            "choose a conversation first: /to @NAME or /to #GROUP", "请先选择会话：/to @名称 或 /to #群"),
    NO_COMMAND(
            "there is no %s: /help lists what there is, and // begins a text with a /",
            "没有 %s：/help 列出所有命令；以 // 开头可发送以 / 开头的文本"),
    NO_COUNT("/history takes a number from 1 to %s", "/history 需要 1 到 %s 的数"),
    NO_SEQ("%s takes the number of a message: /history shows them", "%s 需要消息的序号，见 /history"),
    NOTHING_BEHIND("%s takes more behind the number: /help tells what", "%s 的序号之后还需要内容，见 /help"),
    NOT_DONE("line %s was not done: %s", "第 %s 行未执行：%s"),
    BACK("the connection is there again", "连接已恢复"),
    HELP(
            """
            TEXT              send it to the conversation that was chosen last
            @NAME TEXT        choose the conversation with somebody, and send there
            /to @NAME         choose it; /to #GROUP that of a group
            /history [N]      what was said there last, each with its number
            /reply N TEXT     answer message N
            /edit N TEXT      give your message N other words
            /recall N         take your message N back
            /react N EMOJI    react to message N; /unreact N EMOJI takes that back
            /read             mark it as read
            /list             all conversations
            /quit             leave; so does the end of input
            A text that begins with a space is sent as it is, @ and / included; // sends a /.""",
            """
            文本              发送到最近选择的会话
            @名称 文本        选择与某人的会话并发送
            /to @名称         选择会话；/to #群 选择群的会话
            /history [N]      其中最近的消息及序号
            /reply N 文本     回复第 N 条消息
            /edit N 文本      修改自己的第 N 条消息
            /recall N         撤回自己的第 N 条消息
            /react N 表情     回应第 N 条消息；/unreact N 表情 取消回应
            /read             标为已读
            /list             所有会话
            /quit             退出；输入结束时也会退出
            以空格开头的文本原样发送，包括 @ 和 /；// 发送一个 /。""");

    private final String english;
    private final String chinese;

    LineText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
