package chat.parley.client.screen;

import chat.parley.client.look.Appearance;
import chat.parley.client.look.BodyText;
import chat.parley.client.look.FeedbackLines;
import chat.parley.client.look.GroupWords;
import chat.parley.client.picture.PictureShelf;
import chat.parley.client.screen.key.KeyMap;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.FriendsState;
import chat.parley.client.state.account.AccountList;
import chat.parley.client.state.store.Keeping;
import chat.parley.client.state.transfer.TransferState;

/// What a screen is drawn from, beside itself.
///
/// @param server the server's name, for people
/// @param keeping what becomes of what is unsent on leaving
/// @param keys which of them do what
/// @param settings what is set for this device
/// @param accounts that the person has on this machine
/// @param pictures of messages, as far as they were asked for
/// @param transfers files on their way, and what is known of those of this machine
/// @param focused whether the window has the keyboard, as far as the terminal tells
public record Frame(
        ClientState state,
        Appearance appearance,
        KeyMap keys,
        String server,
        Keeping keeping,
        DeviceSettings settings,
        AccountList accounts,
        PictureShelf pictures,
        TransferState transfers,
        boolean focused,
        int columns,
        int rows) {

    /// One's friends, and what one calls them.
    public FriendsState friends() {
        return state.account().friends();
    }

    /// Messages as text, in this person's language and at this moment.
    public BodyText bodies() {
        return new BodyText(appearance, state.now());
    }

    public GroupWords groupWords() {
        return new GroupWords(appearance, state.now());
    }

    public FeedbackLines feedback() {
        return new FeedbackLines(appearance, state.now());
    }
}
