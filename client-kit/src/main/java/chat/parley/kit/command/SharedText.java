package chat.parley.kit.command;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What the commands of every program say, beside the texts of refusals.
public enum SharedText implements Phrase {
    SIGNED_IN("signed in as %s", "已登录：%s"),
    MUST_CHANGE("the password must be changed now", "现在必须修改密码"),
    SIGNED_OUT("signed out", "已登出"),
    GO_ON("Go on? [y/N] ", "继续吗？[y/N] "),
    NOTHING_CHANGED("nothing was changed", "什么也没有改变"),
    UNREACHABLE("cannot reach the server: %s", "无法连接服务器：%s"),
    UNREACHABLE_AT("cannot reach the server at %s: %s", "无法连接服务器 %s：%s"),
    UNKNOWN_TOKEN(
            "The server does not know the token in PARLEY_TOKEN, or it has ended.",
            "服务器不认识 PARLEY_TOKEN 中的令牌，或它已失效。"),
    OTHER_TOKEN(
            "PARLEY_TOKEN says who asks: set another token, or unset it and log in",
            "PARLEY_TOKEN 指明了身份：请换一个令牌，或清除它并登录"),
    WHO_ASKED(
            "%s asked, at %s; as the host's operator: --data DIR",
            "以 %s 的身份请求 %s；以主机操作员身份：--data DIR"),
    PROFILE("the profile '%s'", "档案 '%s'"),
    EXIT_CODES("%nExit codes:", "%n退出码："),
    LOST_OUTPUT("cannot write the output: %s", "无法写出结果：%s"),
    BUG(
            "this is a mistake in the program; please report it with what follows",
            "这是程序的错误，请连同以下内容一起报告");

    private final String english;
    private final String chinese;

    SharedText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
