package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is said of the accounts that somebody has on a machine.
public enum AccountText implements Phrase {
    TITLE("Accounts", "账号"),
    IN_USE("in use", "当前"),
    SIGNED_OUT("signed out", "未登录"),
    UNREAD("%s unread", "%s 条未读"),
    ADD("add an account", "添加账号"),
    KEYS(
            "{choose} switch   {add-account} add   {sign-out} sign out   {up} {down} choose   {back} back",
            "{choose} 切换   {add-account} 添加   {sign-out} 登出   {up} {down} 选择   {back} 返回"),
    SWITCH("switch account", "切换账号"),
    OPENING("Opening %s...", "正在打开 %s……"),
    NONE_CALLED("There is no account %s here.", "本机没有账号 %s。"),
    NOT_KEPT(
            "Drafts and unsent messages are not kept here, and would be lost: open the other account"
                    + " with parley --profile %s.",
            "草稿和未发消息在此不会保留，切换会丢失：请用 parley --profile %s 打开另一个账号。"),
    OVER_SSH(
            "Over SSH there is the account that you came in by. Come in by another: ssh NAME@HOST.",
            "通过 SSH 只有登录所用的账号。使用另一个账号：ssh 名字@主机。"),
    ASK_SIGN_OUT(
            "Sign %s out on this device? Drafts and unsent messages stay. {confirm} does it.",
            "在本机登出 %s？草稿和未发消息会保留。按 {confirm} 确认。"),
    SIGNING_OUT("Signing %s out...", "正在登出 %s……"),

    // A new one.
    NEW_TITLE("Add an account", "添加账号"),
    NEW_WHAT(
            "It is kept apart on this machine. You sign in, or make an account, on the next page.",
            "各账号在本机分开保存。下一页登录或注册。"),
    PROFILE("profile", "档案"),
    PROFILE_HINT("what to call it here, such as office", "在本机的名称，如 office"),
    SERVER("server", "服务器"),
    NEW_KEYS(
            "{submit} go on   {next-field} next field   {give-up} back",
            "{submit} 继续   {next-field} 下一项   {give-up} 返回"),
    PROFILE_TAKEN("There is a profile %s already.", "已有档案 %s。");

    private final String english;
    private final String chinese;

    AccountText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
