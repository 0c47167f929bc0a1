package chat.parley.admin.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What `parleyctl` prints for people, apart from help and the titles of lists.
public enum AdminText implements Phrase {
    ONE_TIME_PASSWORD("one-time password", "一次性密码"),
    SETUP_TOKEN("setup token", "初始令牌"),
    WOULD_CHANGE("would change ", "将更改 "),
    NOTHING_TO_CHANGE("nothing to change, %s", "无需更改，%s"),
    CONCERNS("  (%s, %s)", "  （%s，%s）"),
    ONE_ACCOUNT("1 account", "1 个账号"),
    SO_MANY_ACCOUNTS("%s accounts", "%s 个账号"),
    ONE_SESSION("1 session", "1 个会话"),
    SO_MANY_SESSIONS("%s sessions", "%s 个会话"),
    UNKNOWN("%s: unknown, nothing after it done: %s", "%s：结果未知，其后的均未执行：%s"),
    THERE_ARE_MORE("there are more: --all, or --after %s", "还有更多：--all，或 --after %s"),
    WARNING("warning: %s", "警告：%s"),
    ADMINISTERS("%s administers this server now", "%s 现在管理此服务器"),
    ADMINISTERS_HERE("%s administers this server now, signed in here", "%s 现在管理此服务器，已在此登录"),
    OPERATOR("the host's operator, %s", "主机操作员，%s"),
    SETTINGS_READ("settings read again", "设置已重新读取"),
    INDEX_REBUILDING("the index of messages is being made again", "正在重新建立消息索引"),
    TAKEN_UP("taken up", "已生效"),
    NEEDS_A_RESTART("needs a restart", "需要重启"),
    CERTIFICATE("certificate", "证书"),
    RENEWED("renewed", "已更新"),
    YES("yes", "是"),
    NO("no", "否"),
    MUTED("muted", "禁言"),
    BANNED("banned", "封禁"),
    DISABLED("disabled", "已停用"),
    DELETED("deleted", "已注销"),
    UNTIL("%s until %s", "%s，到 %s"),
    OF("%s of %s", "%s / %s 人"),
    DEVICES_ONLINE("%s, %s online", "%s，在线 %s"),
    IMPOSED("%s by %s: %s", "%s，由 %s：%s"),

    ID("id", "编号"),
    ABOUT("about", "介绍"),
    OWNER("owner", "群主"),
    STATE("state", "状态"),
    JOINING("joining", "加入方式"),
    HISTORY("history", "历史"),
    MEMBERS("members", "成员"),
    CREATED("created", "创建时间"),
    UPDATED("updated", "更改时间"),
    NICKNAME("nickname", "昵称"),
    REGISTERED("registered", "注册时间"),
    ROLES("roles", "角色"),
    RIGHTS("rights", "权限"),
    FRIENDS("friends", "好友"),
    GROUPS("groups", "群"),
    REGION("region", "地区"),
    EMAIL("e-mail", "邮箱"),
    PHONE("phone", "手机号"),
    DEVICES("devices", "设备"),
    LAST_SEEN("last seen", "最近在线"),
    FROM("from", "来自"),
    SANCTION("sanction", "处罚"),
    STANDING("standing", "处分"),
    STARTED("started", "启动时间"),
    CONNECTIONS("connections", "连接"),
    ONLINE("online", "在线"),
    ACCOUNTS("accounts", "账号"),
    CONVERSATIONS("conversations", "会话"),
    MESSAGES("messages", "消息"),
    PER_SECOND("per second", "每秒"),
    FILES("files", "文件"),
    FILE_BYTES("size of files", "文件大小"),
    FILE_NAME("name", "名称"),
    FILE_OF("account", "账号"),
    FILE_TYPE("type", "类型"),
    FILE_AT("uploaded", "上传时间"),
    FILE_SENT("conversation and message", "会话和消息"),
    QUEUED("queued", "排队"),
    MEMORY("memory", "内存"),

    COMMAND_NEEDED("a command is needed; parleyctl --help lists them", "需要一个命令；见 parleyctl --help"),
    NO_ROLE_CHANGE(
            "give --name, --description, --right or --no-rights",
            "请给出 --name、--description、--right 或 --no-rights"),
    NO_NAMES("no names were given", "没有给出名称"),
    LIMIT_LEAST("--limit must be at least 1", "--limit 至少为 1"),
    AFTER_ID("--after takes an id here, not '%s'", "这里的 --after 需要编号，而不是 '%s'"),
    NO_SETUP_TOKEN(
            "there is no %s: the server of %s has an administrator already, or has not been started"
                    + " yet",
            "没有 %s：%s 的服务器已有管理员，或尚未启动过"),
    NO_FILES("there are no files here", "这里没有文件"),
    ONLY_MUTED_ENDS("only a muted group becomes normal again by itself", "只有全员禁言的群会自行恢复"),
    RIGHTS_CONTRADICT(
            "--right and --no-rights contradict each other", "--right 和 --no-rights 互相矛盾"),
    DEVICE_ID("--device takes the id of a device", "--device 需要设备的编号"),
    INVITATION_ID(
            "an invitation goes by its id, as `parleyctl invitation list` shows it, not '%s'",
            "邀请码以编号指定，见 parleyctl invitation list，而不是 '%s'"),
    FILE_ID(
            "a file goes by its id, as `parleyctl file list` shows it, not '%s'",
            "文件以编号指定，见 parleyctl file list，而不是 '%s'"),
    NO_SIZE(
            "'%s' is no size; write it as 500MB or 20GB, or none",
            "'%s' 不是大小；请写成 500MB 或 20GB，或 none"),
    DEVICE_OF_ONE("--device is of one account", "--device 只属于一个账号"),
    REASON_NEEDED("give --reason: the person is told why", "请给出 --reason：会告知对方原因"),
    CODE_OR_PASSWORD("--one-time makes the password: give no other", "--one-time 会生成密码：请勿另给密码"),
    ONE_PASSWORD(
            "a password is for one account: use --one-time for several",
            "一个密码只用于一个账号：多个账号请用 --one-time");

    private final String english;
    private final String chinese;

    AdminText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
