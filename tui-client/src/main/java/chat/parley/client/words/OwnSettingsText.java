package chat.parley.client.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What the screens say of one's own settings.
public enum OwnSettingsText implements Phrase {
    TITLE("Settings", "设置"),
    ZONE("time zone", "时区"),
    LANGUAGE("language", "语言"),
    ALERT("told by", "提醒方式"),
    QUIET_HOURS("quiet", "免打扰"),
    NO_ALERT("not set: the bell", "未设置：响铃"),
    BELL("the bell", "响铃"),
    DESKTOP("the desktop, where the terminal can; else the bell", "桌面通知（终端支持时），否则响铃"),
    SILENT("the screen alone", "只在屏幕上显示"),
    NO_QUIET_HOURS("never", "无"),
    QUIET_HOURS_TITLE("Quiet hours", "免打扰时段"),
    QUIET_HOURS_WHAT(
            "Each day, in your time zone: no bell and no notification of the desktop.",
            "每天在此时段（按你的时区）不响铃，也没有桌面通知。"),
    QUIET_HOURS_HINT("22:00-07:00; empty for never", "22:00-07:00，留空表示无"),
    QUIET_HOURS_KEYS("{submit} keep   {give-up} back", "{submit} 保存   {give-up} 返回"),
    QUIET_HOURS_FORM("They are written 22:00-07:00.", "写法：22:00-07:00。"),
    RECEIPTS("receipts", "已读回执"),
    RECEIPTS_SHOWN("others see what you have read", "他人可看到你是否已读"),
    RECEIPTS_HIDDEN("hidden: nor do you see what others have read", "隐藏，也看不到他人是否已读"),
    MARKS("marks", "标记"),
    MARKS_DRAWN("drawn: **bold** is bold", "显示效果：**粗体**显示为粗体"),
    MARKS_SHOWN("shown as they were written", "按原文显示"),
    READ_BY("read when", "何时已读"),
    READ_BY_SEEN("seen in the focused window", "在当前窗口中看到时"),
    READ_BY_OPENED("opened, all of the conversation", "打开会话时，全部"),
    READ_BY_KEY("you say so: {mark-read} or /read", "按 {mark-read} 或输入 /read 时"),
    MOUSE("mouse", "鼠标"),
    MOUSE_CLICKS("clicks act here; Shift selects text", "点击操作；按住 Shift 选择文本"),
    MOUSE_SELECTS("the terminal's, which selects text", "由终端选择文本"),
    NO_ZONE("none: that of this machine, and UTC over SSH", "未设置：按本机时区，SSH 会话使用 UTC"),
    IS_NOW("%s: %s", "%s：%s"),
    NOT_SET("not set: %s", "未设置：%s"),
    LANGUAGE_HELD(
            "%s; here %s, which --language or config.toml says",
            "%s；此处为 %s（--language 或 config.toml）"),
    EFFECT(
            "Zone and language hold at once; --language and config.toml go before.",
            "时区和语言立即生效；--language 和 config.toml 优先。"),
    VALUE_KEYS(
            "{choose} change   {switch-account} accounts   {profile} profile   {add-key} key   {delete-account} delete account   {up} {down} choose   {back} back",
            "{choose} 修改   {switch-account} 切换账号   {profile} 资料   {add-key} 添加公钥   {delete-account} 注销账号   {up} {down} 选择   {back} 返回"),

    // What signs in.
    DEVICES("Devices", "设备"),
    SSH_KEYS("SSH keys", "SSH 公钥"),
    TOKENS("Tokens", "令牌"),
    THIS_ONE("this one", "本机"),
    ONLINE("online", "在线"),
    LAST_SEEN("last seen %s", "最近在线 %s"),
    ENDS("until %s", "有效至 %s"),
    DEVICE_KEYS(
            "{revoke} sign out   {add-key} add an SSH key   {up} {down} choose   {back} back",
            "{revoke} 登出   {add-key} 添加 SSH 公钥   {up} {down} 选择   {back} 返回"),
    REMOVABLE_KEYS(
            "{revoke} remove   {add-key} add an SSH key   {up} {down} choose   {back} back",
            "{revoke} 移除   {add-key} 添加 SSH 公钥   {up} {down} 选择   {back} 返回"),
    ASK_DEVICE("Sign %s out? {confirm} does it.", "登出 %s？按 {confirm} 确认。"),
    ASK_KEY(
            "Let the key %s sign in no longer? {confirm} removes it.",
            "不再允许公钥 %s 登录？按 {confirm} 移除。"),
    ASK_TOKEN("End the token %s? {confirm} ends it.", "吊销令牌 %s？按 {confirm} 确认。"),
    ASK_CURRENT(
            "You are here by %s: sign it out, and leave with it? {confirm} does it.",
            "你正通过 %s 登录：将其登出并退出？按 {confirm} 确认。"),
    ASK_CURRENT_KEY(
            "You are here by the key %s: leave, and let it sign in no longer? {confirm} does it.",
            "你正用公钥 %s 登录：退出，并不再允许它登录？按 {confirm} 确认。"),
    REVOKED("Done: it signs in no longer.", "已完成：它不能再登录。"),

    // Adding a key.
    ADD_TITLE("An SSH key that signs in from now on", "添加可登录的 SSH 公钥"),
    ADD_HINT("paste the line in ~/.ssh/id_ed25519.pub", "粘贴 ~/.ssh/id_ed25519.pub 中的一行"),
    ADD_KEYS("{submit} add   {give-up} back", "{submit} 添加   {give-up} 返回"),
    PRIVATE_KEY(
            "This is a private key, and nothing of it was sent: keep it to yourself, and paste the"
                    + " line in the .pub file.",
            "这是私钥，没有发送任何内容：请自己保管，并粘贴 .pub 文件中的一行。"),
    NO_PUBLIC_KEY(
            "This is no public key: paste one line, as it stands in ~/.ssh/id_ed25519.pub.",
            "这不是公钥：请粘贴一行，如 ~/.ssh/id_ed25519.pub 的内容。"),
    KEY_ADDED("%s signs in from now on: %s", "%s 现在可以登录：%s"),

    // One's own profile.
    PROFILE_TITLE("Profile", "资料"),
    NICKNAME("nickname", "昵称"),
    SIGNATURE("signature", "签名"),
    AVATAR("avatar", "头像"),
    COLOR("colour", "颜色"),
    REGION("region", "地区"),
    EMAIL("e-mail", "邮箱"),
    PHONE("phone", "手机号"),
    FINDABLE("findable", "可被找到"),
    BY_NAME("by the name", "随用户名"),
    FOUND("others find you by e-mail and phone, which they do not see", "他人可通过邮箱和手机号找到你，但看不到它们"),
    NOT_FOUND("by name only", "只能通过名称"),
    NOTHING_SAID("-", "-"),
    CONFIRMED("%s (confirmed)", "%s（已确认）"),
    NOT_CONFIRMED("%s (not confirmed)", "%s（未确认）"),
    NO_EMAIL("You have said no e-mail address yet.", "你还没有填写邮箱。"),
    CONFIRMED_ALREADY("%s is confirmed already.", "%s 已经确认过。"),
    PROFILE_KEYS(
            "{choose} change   {confirm-email} confirm the e-mail   {up} {down} choose   {back} back",
            "{choose} 修改   {confirm-email} 确认邮箱   {up} {down} 选择   {back} 返回"),
    PROFILE_WRITING(
            "{submit} keep   empty clears   {give-up} back", "{submit} 保存   留空清除   {give-up} 返回"),

    // Confirming one's e-mail address.
    CONFIRM_TITLE("Confirm the e-mail address", "确认邮箱"),
    CONFIRM_WHAT(
            "The password has a code sent to %s; the code confirms the address. A code for a forgotten"
                    + " password goes to a confirmed address alone. Whoever has a code already goes on to"
                    + " it by {next-field}.",
            "输入密码后，代码会发到 %s；用代码确认该邮箱。忘记密码时，代码只发到已确认的邮箱。已有代码时，按 {next-field} 直接输入。"),
    CONFIRM_SENT("A code is on its way to %s: write it here.", "代码已发到 %s：请在此输入。"),
    CONFIRM_CODE("code", "代码"),
    CONFIRM_PASSWORD_KEYS(
            "{submit} send a code   {next-field} I have a code   {give-up} back",
            "{submit} 发送代码   {next-field} 已有代码   {give-up} 返回"),
    CONFIRM_CODE_KEYS(
            "{submit} confirm   {next-field} send another   {give-up} back",
            "{submit} 确认   {next-field} 重新发送   {give-up} 返回"),

    // Deleting one's account.
    DELETE_TITLE("Delete your account", "注销账号"),
    DELETE_WHAT(
            "@%s is deleted for good: every device is signed out, and friends, groups, keys and"
                    + " tokens are gone. What you wrote stays, without your name, which nobody else"
                    + " can take for a while. Groups that you own are handed over or dissolved first."
                    + " `parley export` saves what is yours.",
            "将永久注销 @%s：所有设备都会登出，好友、群、公钥和令牌都不再保留。已发送的内容会保留，但不显示名字；"
                    + "一段时间内他人不能使用该名称。你拥有的群须先转让或解散。`parley export` 可保存你的数据。"),
    DELETE_NAME("your name", "你的名称"),
    DELETE_NAME_WRONG("Type the name in full to go on: %s", "请完整输入名称以继续：%s"),
    DELETE_KEYS(
            "{submit} delete   {next-field} next field   {give-up} back",
            "{submit} 注销   {next-field} 下一项   {give-up} 返回"),

    // Choosing a time zone.
    ZONES_TITLE("Time zone", "时区"),
    ZONES_HINT("type a part, such as a city", "输入部分名称，如城市（英文）"),
    NO_SUCH_ZONE(
            "No time zone is called so: they are called after cities, as Asia/Shanghai is.",
            "没有这样的时区：时区以城市命名，如 Asia/Shanghai。"),
    ZONE_KEYS(
            "{choose} take it   {up} {down} choose   {back} back",
            "{choose} 选定   {up} {down} 选择   {back} 返回");

    private final String english;
    private final String chinese;

    OwnSettingsText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
