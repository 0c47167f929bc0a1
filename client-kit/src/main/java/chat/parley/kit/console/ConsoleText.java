package chat.parley.kit.console;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is wrong with what a program was given to read.
public enum ConsoleText implements Phrase {
    ARGUMENT("argument %s", "第 %s 个参数"),
    TYPED("what was typed", "键入的内容"),
    STANDARD_INPUT("standard input", "标准输入"),
    TOO_LONG("%s holds more than %s KiB", "%s 超过 %s KiB"),
    NO_TEXT("%s is no text: it is not UTF-8", "%s 不是文本：不是 UTF-8"),
    TOO_MANY_LINES("%s has more than %s lines", "%s 超过 %s 行"),
    NO_SUCH_FILE("there is no file %s", "没有文件 %s"),
    UNREADABLE("%s cannot be read: %s", "无法读取 %s：%s"),
    UNWRITABLE("%s cannot be written: %s", "无法写入 %s：%s"),
    UNOPENABLE("%s cannot be used: %s", "无法使用 %s：%s"),
    NEWER(
            "%s was written by a newer version of Parley (schema %s): use that one",
            "%s 由更新版本的 Parley 写成（模式 %s）：请使用该版本"),
    DAMAGED_CREDENTIALS(
            "%s is damaged, so nobody is signed in: sign in again", "%s 已损坏，因此没有登录任何人：请重新登录"),
    NO_HOME("there is no home directory to keep files in: set HOME", "没有可以存放文件的主目录：请设置 HOME"),
    NOT_PERMITTED("that is not permitted", "没有权限"),
    NOT_THERE("it is not there", "不存在"),
    IN_THE_WAY("something else is in its place", "该位置已有别的东西"),
    ENDLESS("line %s does not end within %s KiB", "第 %s 行在 %s KiB 之内没有结束"),
    BAD_LINE("line %s: %s", "第 %s 行：%s"),
    LINE_TOO_LONG("it has more than %s KiB", "超过 %s KiB"),
    LINE_NO_TEXT("it is no text: not UTF-8", "不是文本：不是 UTF-8"),
    PASSWORD("password", "密码"),
    NEW_PASSWORD("new password", "新密码"),
    PROMPT("%s: ", "%s："),
    PROMPT_AGAIN("%s again: ", "再次输入%s："),
    TYPED_DIFFER("the two times, %s was not the same", "两次输入的%s不一致"),
    NO_SECRET("no %s: give %s FILE", "没有%s：请给出 %s 文件"),
    NOT_TYPED("no %s was typed", "没有输入%s"),
    COMMAND_FAILED("the password command failed: %s", "密码命令失败：%s"),
    EXITED("the command exited with %s", "命令的退出码为 %s"),
    NO_MACHINE("there are no files or processes here", "这里没有文件和进程"),
    UNSET_TOKEN("unset PARLEY_TOKEN first: it says who is signed in", "请先清除 PARLEY_TOKEN：它决定了谁已登录"),
    OF_OPTION("%s: %s", "%s：%s"),
    PROFILE_NAME(
            "a profile's name has letters, digits, _ . @ and -, at most 64",
            "档案名由字母、数字和 _ . @ - 组成，最多 64 个"),
    NO_CERTIFICATES("%s: %s holds no certificates in PEM", "%s：%s 中没有 PEM 证书"),
    NO_SOCKET("\"%s\" names no socket", "“%s”没有指明套接字"),
    NO_HOST("\"%s\" names no host", "“%s”没有指明主机"),
    NO_ADDRESS("\"%s\" is no address", "“%s”不是地址"),
    NO_PORT("ports are 1 to %s, and %s is none", "端口为 1 到 %s，%s 不是端口"),
    NO_SCHEME("\"%s\" is none of ws, wss, http, https, unix", "“%s”不是 ws、wss、http、https、unix 之一"),
    NO_REMOTE_SCHEME("\"%s\" is none of ws, wss, http, https", "“%s”不是 ws、wss、http、https 之一");

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
