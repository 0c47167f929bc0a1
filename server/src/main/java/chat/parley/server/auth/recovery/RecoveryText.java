package chat.parley.server.auth.recovery;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is written in e-mails: the name of the account, the server, the code and its minutes, in
/// this order.
enum RecoveryText implements Phrase {
    FORGOTTEN_SUBJECT("A new password for %s at %s", "%s 在 %s 的新密码"),
    FORGOTTEN(
            """
            Somebody, perhaps you, has forgotten the password of the account %1$s at %2$s.

            Sign in with this code in the place of the password (parley login %1$s),
            and choose a new one:

                %3$s

            It is good once, for %4$s minutes. If it was not you, ignore this e-mail:
            nothing has changed.
            """,
            """
            有人（可能是你）忘记了 %2$s 上账号 %1$s 的密码。

            请用下面的代码代替密码登录（parley login %1$s），然后设置新密码：

                %3$s

            它在 %4$s 分钟内有效，只能使用一次。如果不是你本人，请忽略这封邮件：一切都没有改变。
            """),
    CONFIRM_SUBJECT("Confirm the e-mail address of %s at %s", "确认 %s 在 %s 的邮箱"),
    CONFIRM(
            """
            The account %1$s at %2$s has this e-mail address. To confirm it, give this code there
            (parley profile confirm --code ...):

                %3$s

            It is good once, for %4$s minutes. If the account is not yours, ignore this e-mail:
            without the code the address stays unconfirmed.
            """,
            """
            %2$s 上的账号 %1$s 填写了这个邮箱。如需确认，请在那里输入此代码
            （parley profile confirm --code ...）：

                %3$s

            它在 %4$s 分钟内有效，只能使用一次。如果这不是你的账号，请忽略这封邮件：
            没有代码，邮箱就不会被确认。
            """);

    private final String english;
    private final String chinese;

    RecoveryText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
