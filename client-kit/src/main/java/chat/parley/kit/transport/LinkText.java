package chat.parley.kit.transport;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// Why there is no connection, or none any more.
public enum LinkText implements Phrase {
    NOT_CONNECTED("not connected", "尚未连接"),
    CLOSED("closed", "连接已关闭"),
    CLOSED_WITH("the connection was closed (%s)", "连接已关闭（%s）"),
    CLOSED_BY_SERVER("the server closed the connection", "服务器关闭了连接"),
    BROKEN_OFF("the connection broke", "连接中断"),
    INTERRUPTED("interrupted", "被中断"),
    NO_ANSWER("no answer within %s s", "%s 秒内没有应答"),
    TOO_LATE("the server did not answer in time", "服务器没有及时应答"),
    SILENT("no sign of life for %s s", "%s 秒没有动静"),
    TOO_LONG("the server sent more than a frame may hold", "服务器发来的帧过大"),
    REFUSED("the server refused the tokens", "服务器拒绝了令牌"),
    RENEWING("another process has been renewing the tokens for too long", "另一个进程更新令牌的时间过长"),
    NO_SUCH_HOST("there is no such host", "没有这个主机"),
    CONNECTION_REFUSED("connection refused", "连接被拒绝"),
    NO_SUCH_SOCKET("no server listens there", "那里没有服务器在监听"),
    SERVER_FULL("the server has too many connections", "服务器的连接数已满"),
    SAYS("the server says: %s", "服务器说：%s"),
    NOT_PARLEY(
            "what answers there is no Parley server (HTTP %s); check host, port and path",
            "应答的不是 Parley 服务器（HTTP %s），请检查主机、端口和路径"),
    NOT_HTTP(
            "what answers there does not speak HTTP; if it is a TLS port, write wss:// or https://",
            "应答的不是 HTTP；如果是 TLS 端口，请写 wss:// 或 https://"),
    NOT_TLS(
            "what answers there does not speak TLS; without TLS, write ws:// or http://",
            "应答的不是 TLS；如果没有 TLS，请写 ws:// 或 http://"),
    UNTRUSTED(
            "its certificate is not signed by an authority that is trusted here; name the"
                    + " authority's certificate with --ca-file or SSL_CERT_FILE",
            "其证书不是由本机信任的机构签发的；请用 --ca-file 或 SSL_CERT_FILE 指明该机构的证书"),
    EXPIRED_CERTIFICATE("its certificate has expired, or is not valid yet", "其证书已过期或尚未生效"),
    OTHER_NAME("its certificate is for another name", "其证书属于别的名称"),
    TLS("TLS failed: %s", "TLS 失败：%s"),
    UNREADABLE_ANSWER("its answer cannot be read here", "无法读懂它的回答");

    private final String english;
    private final String chinese;

    LinkText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
