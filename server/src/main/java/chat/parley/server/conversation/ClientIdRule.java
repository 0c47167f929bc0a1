package chat.parley.server.conversation;

import chat.parley.protocol.Refused;
import chat.parley.server.words.FieldText;
import java.util.regex.Pattern;

/// What a sender may call its messages.
final class ClientIdRule {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]+");

    private ClientIdRule() {}

    static String checked(String clientId) {
        if (!FORM.matcher(clientId).matches()) {
            throw Refused.field("clientId", FieldText.CLIENT_ID_FORM);
        }
        return clientId;
    }
}
