package chat.parley.server.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is wrong with a field, as the end of a sentence that begins with the field's name.
public enum FieldText implements Phrase {
    RESERVED("is reserved", "是保留的名称"),
    BLANK("must not be blank", "不能为空白"),
    THE_OLD_ONE("must not be the old one", "不能与原来的相同"),
    TERM_OF_MUTED("is for muted groups, which become normal after it", "只用于全员禁言的群，到期后恢复正常"),
    RANKS("is admin or member; hand the group over for an owner", "只能是 admin 或 member；更换群主请转让本群"),
    NOT_AFTER("must not be after %s", "不能晚于 %s"),
    LEVEL_OR_SILENCE("not with a level", "不能与级别同用"),
    OF_A_GROUP("is for a group; a friend has one by friend.mark", "只用于群；好友的备注由 friend.mark 设置"),
    NO_TIME("begins when it ends", "开始与结束相同"),
    ONE_END("takes one of until and forMillis", "须给出 until 和 forMillis 其中之一"),
    IN_THE_FUTURE("must end in the future", "须在将来结束"),
    WITHIN_A_CENTURY("must end within a hundred years", "须在一百年内结束"),
    ONE_LINE("must be one line without invisible characters", "必须是一行，且不含不可见字符"),
    CHARACTERS("must have %s to %s characters", "必须有 %s 到 %s 个字符"),
    NAME_FORM(
            "must be of letters and digits, with single - _ or . between them",
            "必须由字母和数字组成，之间可有单个的 -、_ 或 ."),
    ROLE_NAME_FORM("must be of letters, digits, spaces, -, _ and .", "必须由字母、数字、空格和 -、_、. 组成"),
    KEY_FORM("must be of a-z, 0-9, -, _ and .", "必须由 a-z、0-9、-、_ 和 . 组成"),
    TEXT_KEY_FORM("must be of a-z, 0-9, -, _, ., : and /", "必须由 a-z、0-9、-、_、.、: 和 / 组成"),
    SSH_KEY_FORM(
            "must be one line of an SSH public key, such as the content of ~/.ssh/id_ed25519.pub",
            "必须是一行 SSH 公钥，例如 ~/.ssh/id_ed25519.pub 的内容"),
    SSH_KEY_KIND(
            "must be of the kind Ed25519, ECDSA or RSA; make one with ssh-keygen -t ed25519",
            "类型必须是 Ed25519、ECDSA 或 RSA；可用 ssh-keygen -t ed25519 生成"),
    SSH_KEY_WEAK("is of RSA and has less than 2048 bits", "是不足 2048 位的 RSA 密钥"),
    SSH_KEY_PRIVATE(
            "is a private key: keep it to yourself, and give the one in the .pub file",
            "是私钥：请自己保管，只提供 .pub 文件中的公钥"),
    AVATAR("must be one letter, sign or emoji, and not 🤖", "必须是一个文字、符号或表情，且不能是 🤖"),
    COLOR("must be one of %s", "必须是 %s 之一"),
    PHONE(
            "must be a number with the country's code, such as +86 138 0013 8000",
            "必须是带国家代码的号码，如 +86 138 0013 8000"),
    EMAIL("must be an address such as li@example.org", "必须是邮箱地址，如 li@example.org"),
    ZONE("must be one of the IANA's, such as Asia/Shanghai", "必须是 IANA 的时区，如 Asia/Shanghai"),
    CODE_FORM("must have 12 to 26 letters and digits, without U", "必须是 12 到 26 个字母和数字，不含 U"),
    NO_MAILED_CODE("is wrong or over", "不正确或已过期"),
    NO_INVITATION("is wrong, used up or over", "不正确、已用完或已过期"),
    CLIENT_ID_FORM("must be of letters, digits and - . _ :", "必须由字母、数字和 -、.、_、: 组成"),
    NO_SUCH_KEYS("has what there is not: %s", "包含不存在的：%s"),
    FOUND_BY_SERVER("is found by the server", "由服务器查找，不用填写"),
    BODY_KINDS("must be one of text, location, custom, files", "必须是 text、location、custom 或 files"),
    CUSTOM_NAME_FORM(
            "must be of ASCII letters, digits, - and _, with dots between words and a letter first,"
                    + " such as com.example.order",
            "必须由英文字母、数字、- 和 _ 组成，以字母开头，词间可用点，如 com.example.order"),
    TEXT_ONLY("must be text", "必须是 text"),
    ANSWER("must answer the group's question: %s", "必须回答群提出的问题：%s"),
    ONE_EMOJI("must be one emoji", "必须是一个表情符号"),
    NO_SEARCH("has no word to look for", "没有可搜索的词"),
    MOST_TERMS("has more than %s words and filters", "词和筛选条件多于 %s 个"),
    FILTER_VALUE("has nothing after %s", "%s 后面没有内容"),
    FILTER_TWICE("has %s twice", "有两个 %s"),
    FILTER_PERSON("says from:%s, and nobody is called so", "中的 from:%s 没有对应的人"),
    FILTER_SEVERAL(
            "says %s, and several people are called so: write @ and the name of the account",
            "中的 %s 对应多个人，请写 @ 加用户名"),
    FILTER_PLACE("says in:%s, and you have no such conversation", "中的 in:%s 不是你的会话"),
    FILTER_DATE(
            "needs a date such as 2026-11-01 or 2026-11-01T18:30, not %s",
            "须有日期，如 2026-11-01 或 2026-11-01T18:30，而不是 %s"),
    FILTER_TRAIT("knows has: with one of %s", "中的 has: 只能是 %s 之一"),
    HEXADECIMAL("must be 64 hexadecimal digits", "必须是 64 位十六进制数字"),
    BASE64("must be base64", "必须是 base64"),
    PART_BYTES("must have at most %s bytes", "最多 %s 字节"),
    WHOLE_NUMBER("must be a whole number", "必须是整数"),
    OFFSET("must be %s, where the stored part ends", "必须是 %s，即已存部分的末尾"),
    NOT_WHOLE("names the file %s, of which not all has come", "中的文件 %s 尚未上传完整"),
    FILE_TWICE("names a file twice", "两次提到同一个文件"),
    ONE_PLACE(
            "with after and around: at most one of the three may be given",
            "与 after、around 三者最多给出一个");

    private final String english;
    private final String chinese;

    FieldText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
