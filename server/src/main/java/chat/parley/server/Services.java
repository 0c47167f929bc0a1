package chat.parley.server;

import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.server.access.AccessControl;
import chat.parley.server.bot.BotAccount;
import chat.parley.server.file.FileStreams;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.router.Features;
import chat.parley.server.session.Acks;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.GatewayProofs;
import chat.parley.server.session.Heads;
import chat.parley.server.session.SignInGate;
import chat.parley.server.session.SshAuthentication;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The features, wired together; what the doors need to know of them.
///
/// @param bot the built-in bot, where there is to be one; it sleeps
/// @param files where the bytes of files go and come from
/// @param follow begins what goes on beside the requests
/// @param takeUp has them take up what they can of settings that were read again, or refuse them
/// @param close stops what the features have running
record Services(
        Features features,
        AccessControl access,
        Authentication authentication,
        SignInGate gate,
        SshAuthentication ssh,
        GatewayProofs gateways,
        Heads heads,
        Acks acks,
        Optional<BotAccount> bot,
        FileStreams files,
        Runnable follow,
        Consumer<ServerConfig> takeUp,
        Runnable close) {

    /// Makes the services on their infrastructure.
    @FunctionalInterface
    interface Builder {
        /// Makes them.
        ///
        /// @param reload has the settings read again
        Services build(Infrastructure base, ServerConfig config, Supplier<Reloaded> reload);
    }
}
