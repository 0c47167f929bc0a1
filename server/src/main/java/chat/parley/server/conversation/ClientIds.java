package chat.parley.server.conversation;

import chat.parley.protocol.Refused;
import java.util.regex.Pattern;

/// What a sender may call its messages.
final class ClientIds {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]+");

    private ClientIds() {}

    static String checked(String clientId) {
        if (!FORM.matcher(clientId).matches()) {
            throw Refused.field("clientId", "must be of letters, digits and - . _ :");
        }
        return clientId;
    }
}
