package chat.parley.server.words;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What is wrong with a connection, or with what comes over it.
public enum DoorText implements Phrase {
    SIGN_IN_FIRST("sign in before you send so much", "登录后才能发送这么多"),
    HELLO_FIRST("the first frame must be hello", "第一帧必须是 hello"),
    GATEWAY_FIRST("a gateway shows itself before anybody signs in", "网关须在有人登录之前表明身份"),
    OLDEST_CLIENT("the oldest that may connect is %s", "可以连接的最旧版本是 %s"),
    NOBODY_SIGNED_IN("nobody signed in for %s s", "%s 秒内没有登录"),
    TEXT_FRAMES("text frames are expected", "应为文本帧"),
    BINARY_FRAMES("binary frames are expected", "应为二进制帧"),
    MALFORMED_FRAME(
            "this is no WebSocket frame as RFC 6455 has it", "这不是 RFC 6455 规定的 WebSocket 帧"),
    PINGS("too many pings", "ping 过多"),
    PONGS("too many pongs", "pong 过多"),
    CONNECTIONS("this server has %s connections, and takes no more", "本服务器已有 %s 个连接，不再接受更多"),
    CONNECTIONS_OF_ADDRESS("your address has %s connections already", "你的地址已有 %s 个连接"),
    METHOD("the method must be %s", "方法必须是 %s"),
    UNKNOWN_METHOD("the method %s is not known here", "此处没有方法 %s"),
    FOREIGN_HOST("this server does not go by that host name", "本服务器没有这个主机名"),
    FOREIGN_ORIGIN("pages of that origin may not call this server", "该来源的网页不能调用本服务器"),
    IN_UTF_8("in UTF-8", "使用 UTF-8 编码"),
    NOT_COMPRESSED("not compressed", "不能压缩"),
    BODIES("too many bodies at once; try again", "同时到来的请求内容过多，请重试"),
    BODY_BYTES(
            "a body may have at most %s bytes, and without a token %s",
            "请求内容最多 %s 字节，没有令牌时最多 %s 字节"),
    BODY_MOST("a body may have at most %s bytes here", "此处请求内容最多 %s 字节"),
    NOT_IN_TIME("the request did not come whole in time", "请求没有及时全部到达"),
    UPGRADE(
            "here is a WebSocket: the headers Upgrade: websocket and Connection: Upgrade are missing; calls by HTTP go to %s",
            "这里是 WebSocket：缺少请求头 Upgrade: websocket 和 Connection: Upgrade；HTTP 调用请用 %s"),
    WEBSOCKET_VERSION("the Sec-WebSocket-Version must be %s", "Sec-WebSocket-Version 必须是 %s"),
    WEBSOCKET_KEY(
            "the Sec-WebSocket-Key must be 16 bytes in Base64",
            "Sec-WebSocket-Key 必须是 Base64 编码的 16 个字节"),
    WEBSOCKET_PROTOCOL("the Sec-WebSocket-Protocol must be %s", "Sec-WebSocket-Protocol 必须是 %s"),
    HEADER_TWICE("the header %s must not stand twice", "请求头 %s 不能出现两次"),
    LONG_FIRST_LINE("the first line is too long", "请求行过长"),
    LONG_HEADERS("the headers are too long", "请求头过长"),
    NOT_HTTP_1_1("what came is not HTTP/1.1", "收到的不是 HTTP/1.1"),
    HTTP_VERSION("HTTP/1.1 is spoken here", "此处使用 HTTP/1.1"),
    NO_CODING("HTTP/1.0 has no Transfer-Encoding", "HTTP/1.0 没有 Transfer-Encoding"),
    CODING("the Transfer-Encoding must be chunked", "Transfer-Encoding 必须是 chunked"),
    NO_HOST("the header Host is missing", "缺少请求头 Host"),
    HOST_FORM("a host is a name or an address, and may have a port", "主机是名称或地址，可以带端口"),
    UNESCAPED("the path has characters that must be escaped", "路径中有必须转义的字符"),
    PATH_START("the path must begin with /", "路径必须以 / 开头"),
    PATH_ESCAPES("the path is not escaped as RFC 3986 has it", "路径没有按 RFC 3986 转义");

    private final String english;
    private final String chinese;

    DoorText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
