package chat.parley.server.gateway;

import chat.parley.protocol.Language;
import chat.parley.protocol.Phrase;

/// What a gateway says to people.
enum GatewayText implements Phrase {
    AWAY("The server behind this door cannot be reached now: %s.", "现在无法连接到此入口后面的服务器：%s。"),
    NOT_TAKEN(
            "The server behind this door takes nobody from it now; whoever runs the door finds why"
                    + " in its log.",
            "此入口后面的服务器目前不接受经此入口的任何人；运行此入口的人可在其日志中找到原因。"),
    TRUSTS_NONE("it trusts no SSH gateway", "它不信任任何 SSH 网关");

    private final String english;
    private final String chinese;

    GatewayText(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String text(Language language) {
        return Phrase.choose(language, english, chinese);
    }
}
