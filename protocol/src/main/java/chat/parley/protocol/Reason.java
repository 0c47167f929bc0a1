package chat.parley.protocol;

/// Why something was refused: the one table of stable codes with, for each, the exit code of the
/// command line, the HTTP status, the close code of the connection (0: it stays open) and the text
/// in each language. Numbers are protobuf's and never change.
public enum Reason {
    BAD_FRAME(1, 2, 400, 4400, "This is not a frame of Parley's protocol.", "这不是 Parley 协议的数据帧。"),
    INVALID_FIELDS(2, 2, 400, 0, "Some fields are not valid.", "有些字段不正确。"),
    UNKNOWN_OPERATION(3, 2, 404, 0, "There is no such operation.", "没有这个操作。"),
    TOO_LARGE(4, 2, 413, 4413, "This is larger than the limit.", "内容超过了大小限制。"),
    UNSUPPORTED_TYPE(
            5, 2, 415, 0, "The body must be application/json.", "请求内容必须是 application/json。"),
    UNAUTHENTICATED(6, 4, 401, 4401, "Sign in first.", "请先登录。"),
    EXPIRED(7, 4, 401, 4401, "The sign-in has expired; sign in again.", "登录已过期，请重新登录。"),
    REVOKED(8, 4, 401, 4409, "This device has been signed out.", "此设备已被登出。"),
    WRONG_CREDENTIALS(9, 4, 401, 0, "The name or the password is wrong.", "用户名或密码错误。"),
    BANNED(10, 4, 403, 4403, "This account may not sign in.", "此账号不能登录。"),
    FORBIDDEN(11, 4, 403, 0, "You are not allowed to do this.", "你没有权限这样做。"),
    NOT_FOUND(12, 6, 404, 0, "There is no such thing, or not for you.", "没有找到，或你无权查看。"),
    RATE_LIMITED(13, 5, 429, 4429, "Too many at once; wait a moment.", "操作太快，请稍候。"),
    USERNAME_TAKEN(
            14, 1, 409, 0, "This name, or one that looks like it, is taken.", "这个用户名或相似的用户名已被使用。"),
    REGISTRATION_CLOSED(
            15, 1, 403, 0, "This server takes new accounts by invitation only.", "本服务器只接受凭邀请码的注册。"),
    MAY_NOT_SPEAK(16, 1, 403, 0, "You may not write messages.", "你没有发言权限。"),
    NOT_FRIENDS(17, 1, 403, 0, "You are not friends.", "你们不是好友。"),
    ALREADY_FRIENDS(18, 1, 409, 0, "You are friends already.", "你们已经是好友了。"),
    ALREADY_APPLIED(19, 1, 409, 0, "Your application is waiting for an answer.", "你的申请正在等待答复。"),
    ALREADY_HANDLED(20, 1, 409, 0, "This application has been answered already.", "这个申请已经处理过了。"),
    APPLIED_TOO_SOON(
            21,
            1,
            409,
            0,
            "It was refused a short while ago; try again later.",
            "申请刚被拒绝，请过一段时间再试。"),
    TO_ONESELF(22, 1, 409, 0, "That is you.", "不能对自己这样做。"),
    CLIENT_ID_REUSED(
            23, 1, 409, 0, "This client id belongs to another message.", "这个客户端编号已用于另一条消息。"),
    PAST_THE_HEAD(24, 1, 409, 0, "There is nothing at that position yet.", "这个位置还没有消息。"),
    IDLE(25, 3, 408, 4408, "Nothing was heard for too long.", "连接闲置过久。"),
    UPGRADE_REQUIRED(26, 1, 426, 4426, "This client is too old for the server.", "客户端版本过旧，请升级。"),
    GOING_DOWN(
            27, 3, 503, 4503, "The server is going down; reconnect in a moment.", "服务器正在关闭，请稍后重连。"),
    OUTBOX_FULL(28, 3, 503, 4504, "Reading was too slow; reconnect to go on.", "读取太慢，请重新连接。"),
    UNAVAILABLE(29, 3, 503, 0, "The server cannot store this now; try again.", "服务器暂时无法保存，请重试。"),
    INTERNAL(30, 70, 500, 0, "The server made a mistake; it has been logged.", "服务器内部错误，已记录。"),
    MUTED(31, 1, 403, 0, "You have been muted.", "你已被禁言。"),
    GROUP_MUTED(32, 1, 403, 0, "The group is muted.", "本群已全员禁言。"),
    GROUP_DISABLED(33, 1, 403, 0, "The group has been disabled.", "本群已被停用。"),
    GROUP_DISSOLVED(34, 1, 403, 0, "The group has been dissolved.", "本群已解散。"),
    MEMBER_MUTED(35, 1, 403, 0, "You have been muted in this group.", "你在本群中已被禁言。"),
    ALREADY_MEMBER(36, 1, 409, 0, "Already a member of this group.", "已经是本群成员。"),
    NOT_A_MEMBER(37, 1, 409, 0, "Not a member of this group.", "不是本群成员。"),
    GROUP_FULL(38, 1, 409, 0, "The group is full.", "群成员已满。"),
    GROUP_CLOSED(39, 1, 403, 0, "This group takes members by invitation only.", "本群只能通过邀请加入。"),
    GROUP_NAME_TAKEN(
            40, 1, 409, 0, "This name, or one that looks like it, is taken.", "这个群名或相似的群名已被使用。"),
    OWNER_MUST_STAY(
            41,
            1,
            409,
            0,
            "The owner hands the group over or dissolves it, then leaves.",
            "群主须先转让或解散本群，才能退出。"),
    NOT_AVAILABLE(42, 1, 403, 0, "They take no applications now.", "对方暂时无法接受申请。"),
    BUILT_IN(43, 1, 409, 0, "This is built in, and stays as it is.", "这是内置的，不能更改。"),
    IN_USE(44, 1, 409, 0, "This is in use.", "正在使用中。"),
    KEY_TAKEN(45, 1, 409, 0, "This key or name is taken.", "这个标识或名称已被使用。"),
    LAST_ADMINISTRATOR(
            46, 1, 409, 0, "Then nobody could administer the server any more.", "这样就没有人能管理服务器了。"),
    NOT_SANCTIONED(47, 1, 409, 0, "No such sanction is in force.", "目前没有这样的处罚。"),
    SETUP_DONE(48, 1, 409, 0, "There is an administrator already.", "已经有管理员了。"),
    NOT_UTF8(49, 2, 400, 1007, "This is not text in UTF-8.", "内容不是 UTF-8 编码的文本。"),
    NOT_HTTP(50, 2, 400, 0, "This is not HTTP as it is spoken here.", "这不是本服务器支持的 HTTP 请求。"),
    BAD_SETTINGS(51, 2, 409, 0, "The settings are not valid; the old ones stay.", "设置无效，仍使用原来的设置。"),
    ACCOUNT_DISABLED(
            61,
            4,
            403,
            4410,
            "This account is disabled: none of its roles lets it sign in.",
            "此账号已停用：它的角色都不允许登录。"),
    ACCOUNT_DELETED(78, 4, 403, 4411, "This account has been deleted.", "此账号已注销。"),
    PASSWORD_OVER(
            79,
            4,
            403,
            0,
            "This one-time password is over; ask an administrator for another.",
            "此一次性密码已过期，请向管理员索取新的。"),
    APPLIED_TOO_OFTEN(
            71,
            1,
            429,
            0,
            "You have asked for this often enough; try again later.",
            "你已多次提出同样的申请，请过一段时间再试。"),
    BLOCKING(72, 1, 409, 0, "You block them; unblock them first.", "你已屏蔽对方，请先解除屏蔽。"),
    CONTACT_TAKEN(73, 1, 409, 0, "Another account has this e-mail or phone.", "此邮箱或手机号已用于其他账号。"),
    KEY_NEEDED(
            62,
            4,
            403,
            0,
            "The code is right, but no SSH key came with it: make one with"
                    + " `ssh-keygen -t ed25519`, and come again.",
            "代码正确，但没有收到 SSH 密钥：请用 ssh-keygen -t ed25519 生成一个，然后重试。"),
    TOO_LATE(63, 1, 409, 0, "The time for this is over.", "已超过允许的时间。"),
    RECALLED(64, 1, 409, 0, "This message was recalled.", "这条消息已被撤回。"),
    TOO_MANY(65, 1, 409, 0, "There are as many as there may be.", "已达到数量上限。"),
    NO_ROOM(75, 1, 507, 0, "There is no room for this file.", "没有空间存放此文件。"),
    DAMAGED(
            76,
            1,
            409,
            0,
            "What came is not the file that was announced; send it again.",
            "收到的内容与声明的文件不一致，请重新上传。"),
    NO_MAIL(
            85,
            1,
            409,
            0,
            "This server sends no e-mail; an administrator gives a password for one sign-in.",
            "本服务器不发送邮件；可由管理员提供一次性密码。"),
    PASSWORD_CHANGE_NEEDED(
            60,
            4,
            403,
            0,
            "This password must be changed: sign in with `parley login`, which asks for a new one.",
            "此密码必须修改：请用 parley login 登录，它会要求设置新密码。");

    private final int number;
    private final int exitCode;
    private final int httpStatus;
    private final int closeCode;
    private final String english;
    private final String chinese;

    Reason(
            int number,
            int exitCode,
            int httpStatus,
            int closeCode,
            String english,
            String chinese) {
        this.number = number;
        this.exitCode = exitCode;
        this.httpStatus = httpStatus;
        this.closeCode = closeCode;
        this.english = english;
        this.chinese = chinese;
    }

    /// The number of this code in protobuf.
    public int number() {
        return number;
    }

    /// The exit code of a command that was refused so.
    public int exitCode() {
        return exitCode;
    }

    public int httpStatus() {
        return httpStatus;
    }

    /// The WebSocket close code, or 0 where the connection stays open.
    public int closeCode() {
        return closeCode;
    }

    /// Whether signing in is the cure: nobody is signed in, or no longer, or their account is gone.
    public boolean asksToSignIn() {
        return this == UNAUTHENTICATED
                || this == EXPIRED
                || this == REVOKED
                || this == ACCOUNT_DELETED;
    }

    /// Whether it is no more after a while, so that the same may be asked again.
    public boolean passes() {
        return this == RATE_LIMITED || this == UNAVAILABLE || this == GOING_DOWN;
    }

    public String text(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
