package chat.parley.client.screen;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.account.AccountChoice;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a screen wants done, beside becoming another screen.
public sealed interface ScreenCommand {

    /// The state is to change.
    record Happen(ClientEvent what) implements ScreenCommand {}

    /// A message is to be sent.
    record Send(Id conversation, Body body) implements ScreenCommand {}

    /// Sign in, or up.
    record Sign(AuthRequest<SignedIn> request) implements ScreenCommand {}

    /// The server is to be asked for what the screen alone shows; the answer is for the screen that
    /// waits for it, and for nobody where none does any more. What changes what the client knows is
    /// wished, and the reducer asks.
    record Ask(Request<?> request) implements ScreenCommand {}

    /// A text is to be put into the clipboard of the person's own machine.
    record Copy(String text) implements ScreenCommand {}

    /// Something else is to be set for this device, from now on.
    record Adjust(DeviceSettings settings) implements ScreenCommand {}

    /// About the accounts that the person has on this machine.
    sealed interface OfAccounts extends ScreenCommand {}

    /// They are to be looked up again.
    record FindAccounts() implements OfAccounts {}

    /// Another one is to be gone to: this one is left in order, once the other's files are open.
    record SwitchAccount(AccountChoice to) implements OfAccounts {}

    /// One is to be signed out here.
    record SignOutAccount(String profile) implements OfAccounts {}

    /// The small pictures of some files are to be fetched, to be shown.
    record FetchPictures(List<Attachment> files) implements ScreenCommand {
        public FetchPictures {
            files = List.copyOf(files);
        }
    }

    /// About files of this machine, and files on their way.
    sealed interface OfFiles extends ScreenCommand {}

    /// Files are to be sent in one message.
    ///
    /// @param paths as they were written
    /// @param text that goes with them; null for none
    /// @param replyTo the seq of the message that they answer; null for none
    record SendFiles(
            Id conversation, List<String> paths, @Nullable String text, @Nullable Long replyTo)
            implements OfFiles {
        public SendFiles {
            paths = List.copyOf(paths);
        }
    }

    /// A file of a message is to be saved, never over one that is there.
    ///
    /// @param to where to, as it was written
    record SaveFile(Attachment file, String to) implements OfFiles {}

    /// A file of a message is to be opened with the program that is set for it.
    record OpenFile(Attachment file) implements OfFiles {}

    /// One that is on its way is to be given up.
    record CancelTransfer(long number) implements OfFiles {}

    /// What failed is to go on from where it was.
    record RetryTransfers() implements OfFiles {}

    /// A directory is to be looked at, as it was written.
    record ListDirectory(String directory) implements OfFiles {}

    /// Whether a text is the path of a file is to be found out; empty for one that is not wanted to
    /// be one any more.
    record RecognisePath(String text) implements OfFiles {}

    record Reconnect() implements ScreenCommand {}

    record Quit() implements ScreenCommand {}
}
