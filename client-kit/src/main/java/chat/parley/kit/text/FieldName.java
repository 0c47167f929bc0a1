package chat.parley.kit.text;

import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import java.util.List;
import java.util.stream.Stream;

/// What people call the fields of requests that they fill in: the protocol's own names are for
/// programs.
public enum FieldName implements Phrase {
    MESSAGE("the message", "消息", "body", "body.text", "body.kind"),
    MENTIONS("the list of who is mentioned", "提及的名单", "body.mentions", "body.everybody"),
    TITLE("the place's name", "地点名称", "body.title"),
    CUSTOM_NAME("the name of the kind", "类型名称", "body.name"),
    JSON("the JSON", "JSON 内容", "body.json"),
    LATITUDE("the latitude", "纬度", "body.latitude"),
    LONGITUDE("the longitude", "经度", "body.longitude"),
    FILES("the list of files", "文件列表", "body.files"),
    FILE_SIZE("the file's size", "文件大小", "size"),
    QUOTA("the quota", "配额", "bytes"),
    FILE_HASH("the file's SHA-256", "文件的 SHA-256", "sha256"),
    FILE_OFFSET("the place in the file", "文件中的位置", "offset"),
    FILE_PART("the part of the file", "文件片段", "data"),
    CLIENT_ID("the message's own id", "自定的消息编号", "clientId"),
    SEQ("the message's number", "消息序号", "seq", "unreadFrom"),
    REPLY("the number of the message to answer", "所回复的消息序号", "replyTo"),
    EMOJI("the emoji", "表情符号", "emoji"),
    NAME("the name", "名称", "name"),
    NEW_NAME("the new name", "新名称", "newName"),
    NICKNAME("the nickname", "昵称", "nickname"),
    SIGNATURE("the signature", "签名", "signature"),
    AVATAR("the avatar", "头像", "avatar"),
    COLOR("the colour", "颜色", "color"),
    REGION("the region", "地区", "region"),
    EMAIL("the e-mail", "邮箱", "email"),
    PHONE("the phone", "手机号", "phone"),
    REMARK("the remark", "备注", "remark"),
    ZONE("the time zone", "时区", "zone"),
    LANGUAGE("the language", "语言", "language"),
    PASSWORD("the password", "密码", "password"),
    OLD_PASSWORD("the old password", "原密码", "oldPassword"),
    NEW_PASSWORD("the new password", "新密码", "newPassword"),
    DEVICE("the device's name", "设备名称", "device"),
    INVITATION("the invitation", "邀请码", "invitation"),
    USES("the number of uses", "可用次数", "uses"),
    CODE("the code", "代码", "code"),
    SETUP_TOKEN("the setup token", "初始令牌", "setupToken"),
    REFRESH_TOKEN("the refresh token", "刷新令牌", "refreshToken"),
    TEXT("the text", "附言", "text"),
    REASON("the reason", "原因", "reason"),
    TERM("the term", "期限", "term", "term.until", "term.forMillis", "forMillis"),
    GROUP("the group's name", "群名", "group"),
    INTRODUCTION("the introduction", "介绍", "introduction"),
    QUESTION("the question", "入群问题", "question"),
    ANNOUNCEMENT("the announcement", "公告", "announcement"),
    MEMBER("the member's name", "成员名称", "member"),
    MEMBERS("the list of members", "成员列表", "members"),
    NEW_OWNER("the new owner's name", "新群主的名称", "to"),
    RANK("the rank", "级别", "rank"),
    KEY("the key", "标识", "key"),
    DESCRIPTION("the description", "说明", "description"),
    ROLE("the role", "角色", "role"),
    ROLES("the list of roles", "角色列表", "roles"),
    RIGHTS("the list of rights", "权限列表", "rights"),
    ACTOR("the name of who did it", "操作者名称", "actor"),
    TARGET("the target", "对象", "target"),
    TYPED("what was typed", "输入的内容", "typed"),
    OFFERED("the list of keys", "密钥列表", "offered"),
    ACCESS_TOKEN("the access token", "访问令牌", "accessToken"),
    FINGERPRINT("the fingerprint", "指纹", "fingerprint"),
    HOLDER("the certificate's holder", "证书持有者", "holder"),
    ADDRESS("the address", "地址", "address"),
    CHANGES("the list of changes", "更改列表", "changes"),
    OPERATION("the operation's name", "操作名称", "operation"),
    QUERY("the search", "搜索内容", "query"),
    SINCE("the beginning", "起始时间", "since"),
    BEFORE("the position before which to read", "向前读的位置", "before"),
    AFTER("the position after which to read", "向后读的位置", "after"),
    AROUND("the position around which to read", "前后读的位置", "around"),
    LIMIT("the limit", "数量上限", "limit");

    private final String english;
    private final String chinese;
    private final List<String> paths;

    FieldName(String english, String chinese, String... paths) {
        this.english = english;
        this.chinese = chinese;
        this.paths = List.of(paths);
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }

    /// A sentence. One element of a list is named as the list is; what newer servers name is left
    /// as they do.
    ///
    /// @param problem in the same language
    public static String sentence(FieldProblem problem, Language language) {
        String path = problem.field().replaceFirst("\\[\\d+]$", "");
        return Stream.of(values())
                .filter(name -> name.paths.contains(path))
                .findFirst()
                .map(name -> Detail.sentence(name.said(problem, language), language))
                .orElseGet(
                        () -> Detail.stopped(problem.field() + " " + problem.problem(), language));
    }

    private String said(FieldProblem problem, Language language) {
        return text(language) + Phrase.choose(language, " ", "") + problem.problem();
    }
}
