package chat.parley.server.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// Why somebody may not do something, or not so.
public enum AccessText implements Phrase {
    NO_EMAIL("you have said no e-mail address", "你还没有填写邮箱"),
    NOT_THE_SETUP_TOKEN("this is not the setup token", "这不是初始设置令牌"),
    MOST_TOKENS(
            "an account has at most %s tokens: revoke one that is not needed",
            "每个账号最多有 %s 个令牌，请撤销不需要的"),
    MOST_KEYS(
            "an account has at most %s SSH keys: revoke one that is not needed",
            "每个账号最多有 %s 个 SSH 密钥，请撤销不需要的"),
    MOST_KEPT_TEXTS(
            "a device keeps at most %s texts: forget one that is not needed",
            "每台设备最多保存 %s 段文字，请删除不需要的"),
    MOST_KEPT_BYTES(
            "a device keeps at most %s KiB of texts: forget what is not needed",
            "每台设备最多保存 %s KiB 的文字，请删除不需要的"),
    MOST_INVITATIONS(
            "there are at most %s invitations: revoke one that is not needed",
            "最多有 %s 个邀请码，请撤销不需要的"),
    MOST_GROUPS(
            "an account owns at most %s groups: hand over or dissolve one that is not needed",
            "每个账号最多是 %s 个群的群主，请转让或解散不需要的"),
    MOST_WAITING(
            "at most %s of one's applications and invitations wait for an answer: cancel some",
            "每个账号最多有 %s 个申请和邀请待处理，请撤回一些"),
    NOT_YOUR_MESSAGE("it is somebody else's message", "这是别人的消息"),
    ONLY_WORDS("only words can be edited", "只有文字消息可以编辑"),
    MOST_EDITS("a message is edited at most %s times", "每条消息最多编辑 %s 次"),
    MOST_REACTIONS("a message has at most %s kinds of reactions", "每条消息最多有 %s 种表情回应"),
    MOST_REACTIONS_EACH(
            "one person reacts to a message with at most %s emoji", "每人对一条消息最多用 %s 种表情回应"),
    MOST_PINS("a conversation has at most %s pinned messages: unpin one", "每个会话最多置顶 %s 条消息，请先取消一条"),
    MOST_SAVED("an account saves at most %s messages: remove some", "每个账号最多收藏 %s 条消息，请先移除一些"),
    PINS_BY_RANK("in a group its owner and admins pin messages", "群内只有群主和管理员可以置顶消息"),
    MOST_BLOCKED("an account blocks at most %s people: unblock some", "每个账号最多屏蔽 %s 人，请解除一些"),
    TOKEN_ENDED("this token has ended: create another", "此令牌已到期，请另建一个"),
    TOKEN_RIGHTS("this token's rights do not allow %s", "此令牌的权限不允许 %s"),
    GATEWAY_RIGHTS(
            "%s is not for whoever signed in over an SSH gateway by a key: sign in by the password",
            "通过 SSH 网关以密钥登录的用户不能使用 %s：请用密码登录"),
    NO_GATEWAYS("this server trusts no SSH gateway", "本服务器不信任任何 SSH 网关"),
    UNKNOWN_GATEWAY(
            "the gateway's key %s is not in the file that ssh.gateways names",
            "ssh.gateways 所指的文件中没有网关密钥 %s"),
    OTHER_SERVER(
            "the gateway connects to %s, and its line in the file that ssh.gateways names is for %s",
            "网关连接的是 %s，而 ssh.gateways 所指文件中它的那一行对应 %s"),
    NOT_A_GATEWAY(
            "this is for SSH gateways, on connections that they have shown to be theirs",
            "此操作仅供 SSH 网关在已证明属于它的连接上使用"),
    GATEWAY_TOKEN(
            "the token is good on the connections of the SSH gateway alone that got it",
            "此令牌只在取得它的 SSH 网关的连接上有效"),
    CHALLENGE_SPENT("this connection has no challenge, or not any more", "此连接没有质询，或已失效"),
    NOT_SIGNED("the gateway has not signed this", "网关并未签署此内容"),
    NO_CERTIFICATES(
            "certificates count for gateways where ssh.authorities is set here, too",
            "只有本服务器也设置了 ssh.authorities，网关的证书才有效"),
    OTHER_ADDRESS(
            "the gateway speaks for %s, and the connection is from %s: the server believes gateways"
                    + " that are in web.trusted-proxies",
            "网关代表 %s，而连接来自 %s：网关须列入 web.trusted-proxies"),
    TOKEN_OF_ANOTHER("the token is of another device", "此令牌属于另一台设备"),
    SESSION_OF_ANOTHER("the session is of another device", "此会话属于另一台设备"),
    BEARER("a Bearer token is expected", "应为 Bearer 令牌"),
    OWN_PASSWORD("one's own password takes the old one", "更改自己的密码需要原密码"),
    OWN_ACCOUNT("somebody else deletes one's own account", "自己的账号须由他人删除"),
    THEY_OWN("they own %s", "对方是这些群的群主：%s"),
    BOT_PASSWORD("a bot has no password", "机器人没有密码"),
    OPERATOR("the operator has no account here", "操作员在此没有账号"),
    NOT_BELOW("their rank is not below yours", "对方的级别不低于你"),
    STATE_BY_RIGHT("an administrator of the server has set its state", "其状态由服务器管理员设定"),
    TAKES_RIGHT("it takes the right %s", "需要权限 %s"),
    THEY_HOLD("they hold rights that you do not hold: %s", "对方持有你没有的权限：%s"),
    IT_IS_ABOUT("it is about rights that you do not hold: %s", "涉及你没有的权限：%s"),
    ROLE_IN_USE("accounts that have the role: %s", "拥有此角色的账号数：%s"),
    ROLE_KEEPS_NAME("a built-in role keeps its name", "内置角色不能改名"),
    ROLE_KEEPS_RIGHT("%s keeps the right %s", "%s 须保留权限 %s");

    private final String english;
    private final String chinese;

    AccessText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
