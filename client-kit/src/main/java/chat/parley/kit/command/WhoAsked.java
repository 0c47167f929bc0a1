package chat.parley.kit.command;

import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Phrase;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import java.util.Optional;

/// As whom a call went to which server, for hosts: they may have meant to come as the operator, who
/// may do everything, and a variable that names a server made them the profile's account.
public final class WhoAsked {
    private static final Phrase NAME = _ -> "@%s";

    private final Invocation invocation;

    public WhoAsked(Invocation invocation) {
        this.invocation = invocation;
    }

    /// Asks the server, and says it in the person's language; empty where nobody could have come as
    /// the operator, and for the operator.
    public Optional<String> text() {
        if (invocation.socketOptions().isEmpty()
                || !invocation.isLocal()
                || invocation.socket().isPresent()) {
            return Optional.empty();
        }
        String server = ServerAddress.text(invocation.profile().server());
        return Optional.of(invocation.words().of(SharedText.WHO_ASKED, account(), server));
    }

    /// A token may not allow even this question, and the server may be gone meanwhile.
    private Sentence account() {
        try (BlockingLink link = invocation.openLinkOfProfile()) {
            return Sentence.of(NAME, link.ask(new WhoAmI()).profile().name());
        } catch (Refused | LinkLost _) {
            return Sentence.of(SharedText.PROFILE, invocation.profile().name());
        }
    }
}
