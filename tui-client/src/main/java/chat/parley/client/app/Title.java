package chat.parley.client.app;

import chat.parley.client.look.NameText;
import chat.parley.client.state.ClientState;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;

/// The title of the terminal's window: whatever it shows, what is unread is seen there.
final class Title {
    private Title() {}

    /// `(3) alice · parley`, `(@3)` where somebody mentions oneself.
    static String of(ClientState state) {
        Profile self = state.account().self();
        String name =
                self == null || self.wasDeleted() ? "parley" : NameText.shown(self) + " · parley";
        int unread = state.unread();
        Id id = state.account().id();
        boolean mentioned = state.listed().stream().anyMatch(one -> one.mentioned(id));
        String sign = mentioned ? "@" : "";
        return unread == 0 && !mentioned ? name : "(" + sign + NameText.count(unread) + ") " + name;
    }
}
