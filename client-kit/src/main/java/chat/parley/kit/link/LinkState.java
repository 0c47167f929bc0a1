package chat.parley.kit.link;

import chat.parley.kit.transport.Disconnect;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a link stands.
///
/// ```
/// Connecting -> Ready -> Waiting -> Connecting ...
///      \-> Waiting          any of them -> Ended -> Connecting, when asked to
///                           any of them -> Failed
/// ```
public sealed interface LinkState {

    /// On the way to the server, or to a session.
    ///
    /// @param attempt counts from 1 since the link was last ready
    record Connecting(int attempt) implements LinkState {}

    /// Requests can be asked. A new one comes with every session, also after signing in.
    ///
    /// @param welcome what the server said; its session is null while nobody is signed in
    record Ready(Welcome welcome) implements LinkState {
        public boolean signedIn() {
            return welcome.session() != null;
        }
    }

    /// Not connected; the next try is due at `retryAt`.
    ///
    /// @param why what went wrong, for people
    record Waiting(Instant retryAt, Sentence why) implements LinkState {}

    /// Over: the link never comes back by itself, only by [ServerLink#retryNow].
    ///
    /// @param reason who decided against it; null when this side closed it
    /// @param detail what the server added, in the client's language
    /// @param penalty the ban that is the reason, where it is known
    record Ended(@Nullable Reason reason, @Nullable String detail, @Nullable Penalty penalty)
            implements LinkState {

        /// Whether it ended because nobody is signed in here any more: whoever tries again may
        /// sign in.
        public boolean signedOut() {
            return reason != null && Disconnect.meansSignInAgain(reason);
        }
    }

    /// Over by a mistake in this program, for good: nothing that is asked is answered any more.
    record Failed(Throwable mistake) implements LinkState {}
}
