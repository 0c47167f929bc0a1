package chat.parley.client.words;

import chat.parley.kit.text.Words;
import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.notification.Notification;
import java.util.function.Function;

/// What notifications say: first who did it, then the group.
public enum NotificationText implements Phrase {
    FRIEND_ASKED("%1$s asks to be your friend", "%1$s 申请加你为好友"),
    GROUP_ASKED("%1$s asks to join %2$s", "%1$s 申请加入 %2$s"),
    INVITED("%1$s asks you into %2$s", "%1$s 邀请你加入 %2$s"),
    FRIEND_ACCEPTED("%1$s accepted: you are friends now", "%1$s 同意了，你们已成为好友"),
    GROUP_ACCEPTED("%1$s let you into %2$s", "%1$s 同意你加入 %2$s"),
    INVITATION_ACCEPTED("%1$s followed your invitation into %2$s", "%1$s 接受邀请，加入了 %2$s"),
    FRIEND_REFUSED("%1$s refused to be your friend", "%1$s 拒绝了你的好友申请"),
    GROUP_REFUSED("%1$s refused to let you into %2$s", "%1$s 拒绝你加入 %2$s"),
    INVITATION_REFUSED("%1$s declined your invitation into %2$s", "%1$s 谢绝加入 %2$s"),
    FRIEND_ENDED("%1$s is your friend no longer", "%1$s 与你解除了好友"),
    GROUP_ADDED("%1$s brought you into %2$s", "%1$s 将你拉入 %2$s"),
    GROUP_REMOVED("%1$s removed you from %2$s", "%1$s 将你移出 %2$s"),
    PROMOTED("%1$s made you an admin of %2$s", "%1$s 将你设为 %2$s 的管理员"),
    DEMOTED("%1$s made you a member of %2$s again", "%1$s 取消了你在 %2$s 的管理员身份"),
    HANDED_OVER("%1$s handed %2$s over to you", "%1$s 将 %2$s 转让给你"),
    MUTED("%1$s muted you", "%1$s 将你禁言"),
    MUTED_IN("%1$s muted you in %2$s", "%1$s 在 %2$s 将你禁言"),
    UNMUTED("%1$s lets you write again", "%1$s 解除了你的禁言"),
    UNMUTED_IN("%1$s lets you write in %2$s again", "%1$s 解除了你在 %2$s 的禁言"),
    BANNED("%1$s banned you", "%1$s 封禁了你"),
    UNBANNED("%1$s lets you sign in again", "%1$s 解除了你的封禁"),
    ROLES_CHANGED("%1$s changed your roles", "%1$s 更改了你的角色"),
    MENTIONED("%1$s mentioned you in %2$s", "%1$s 在 %2$s 提到了你"),
    MENTIONED_OFTEN(
            "%1$s mentioned you in %2$s, the last of %3$s times", "%1$s 在 %2$s 提到了你，共 %3$s 次"),

    FRIEND_DELETED("A friend's account was deleted", "一位好友已注销账号"),
    DISSOLVED("%1$s dissolved %2$s", "%1$s 解散了 %2$s"),
    ANNOUNCED("%1$s announced in %2$s", "%1$s 在 %2$s 发布了公告"),

    HOST("The host", "服务器"),
    UNTIL("%s, until %s", "%s，到 %s 为止"),
    NEW("new", "新"),
    NONE("Nothing has happened to you yet.", "还没有通知。"),
    ALL_READ("everything is read", "已全部标为已读"),
    TITLE("Inbox", "通知"),
    KEYS(
            "{choose} go there   {up} {down} choose   {back} back",
            "{choose} 前往   {up} {down} 选择   {back} 返回"),
    UNSEEN_ONE("%s notice", "%s 条通知"),
    UNSEEN("%s notices", "%s 条通知");

    private final String english;
    private final String chinese;

    NotificationText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }

    /// What one tells, in a sentence without its end.
    ///
    /// @param person what people are called
    public static String sentence(Notification one, Words words, Function<Profile, String> person) {
        String actor = one.actor() == null ? words.of(HOST) : person.apply(one.actor());
        String group = one.group() == null ? "" : "#" + one.group().name();
        return words.of(of(one), actor, group, one.count());
    }

    private static NotificationText of(Notification one) {
        boolean inGroup = one.group() != null;
        return switch (one.kind()) {
            case FRIEND_ASKED -> FRIEND_ASKED;
            case GROUP_ASKED -> GROUP_ASKED;
            case INVITED -> INVITED;
            case FRIEND_ACCEPTED -> FRIEND_ACCEPTED;
            case GROUP_ACCEPTED -> GROUP_ACCEPTED;
            case INVITATION_ACCEPTED -> INVITATION_ACCEPTED;
            case FRIEND_REFUSED -> FRIEND_REFUSED;
            case GROUP_REFUSED -> GROUP_REFUSED;
            case INVITATION_REFUSED -> INVITATION_REFUSED;
            case FRIEND_ENDED -> FRIEND_ENDED;
            case GROUP_ADDED -> GROUP_ADDED;
            case GROUP_REMOVED -> GROUP_REMOVED;
            case PROMOTED -> PROMOTED;
            case DEMOTED -> DEMOTED;
            case HANDED_OVER -> HANDED_OVER;
            case MUTED -> inGroup ? MUTED_IN : MUTED;
            case UNMUTED -> inGroup ? UNMUTED_IN : UNMUTED;
            case BANNED -> BANNED;
            case UNBANNED -> UNBANNED;
            case ROLES_CHANGED -> ROLES_CHANGED;
            case MENTIONED -> one.count() > 1 ? MENTIONED_OFTEN : MENTIONED;
            case ANNOUNCED -> ANNOUNCED;
            case FRIEND_DELETED -> FRIEND_DELETED;
            case DISSOLVED -> DISSOLVED;
        };
    }
}
