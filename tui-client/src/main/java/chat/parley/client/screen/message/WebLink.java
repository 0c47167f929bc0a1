package chat.parley.client.screen.message;

import chat.parley.client.look.BodyText;
import chat.parley.client.markup.LinkScanner;
import chat.parley.protocol.body.Body;
import java.net.IDN;
import java.util.List;

/// A link in a message.
///
/// @param address as it was written
public record WebLink(String address) {
    private static final String ENDS_HOST = "/?#\\";

    /// Those of a message, in the order of its words.
    public static List<WebLink> of(Body body) {
        String source = BodyText.source(body);
        return LinkScanner.find(source).stream()
                .map(link -> new WebLink(source.substring(link.begin(), link.end())))
                .toList();
    }

    /// Where it really leads, whatever is written before it or looks alike: letters that are no
    /// ASCII stand as the network has them.
    public String host() {
        int begin = address.indexOf("://") + 3;
        int end = begin;
        while (end < address.length() && ENDS_HOST.indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String authority = address.substring(begin, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException _) {
            return host; // no name that there can be
        }
    }
}
