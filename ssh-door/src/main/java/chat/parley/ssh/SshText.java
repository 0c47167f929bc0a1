package chat.parley.ssh;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What the door says to people.
enum SshText implements Phrase {
    PASSWORD_PROMPT("Password or code: ", "密码或代码："),
    KEY_ADDED("The key %s signs you in from now on.", "从现在起可以用密钥 %s 登录。"),
    KEY_TO_BE_ADDED("Once you have signed up, the key %s signs you in.", "注册后即可用密钥 %s 登录。"),
    SIGN_UP(
            "Nobody is called %s here. To sign up as a new person, press Enter.",
            "这里没有名为 %s 的用户。按回车键即可注册。"),
    PERHAPS_SIGN_UP(
            "To sign up as a new person, type %s instead of a password.", "如需注册新用户，请输入 %s 代替密码。"),
    SIGN_UP_PROMPT("Press Enter: ", "请按回车键："),
    SIGN_UP_FIRST(
            "sign up first, on the full screen: come with a terminal and without a command",
            "请先在全屏界面注册：用终端登录，不带命令"),
    TOO_MANY_CONNECTIONS("You have too many connections over SSH.", "你的 SSH 连接太多。"),
    TOO_MANY_TRIES("Too many wrong tries.", "错误次数太多。"),
    LATER("Try again in %s s.", "请在 %s 秒后重试。"),
    UNCLOSED("a quote is not closed", "引号没有闭合"),
    NO_KEY("%s holds no Ed25519 key of OpenSSH", "%s 中没有 OpenSSH 的 Ed25519 密钥"),
    NO_FILE("there is no file %s", "没有文件 %s"),
    NO_AUTHORITY("%s, line %s: this is no public key", "%s 第 %s 行：这不是公钥");

    private final String english;
    private final String chinese;

    SshText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
