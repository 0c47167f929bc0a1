package chat.parley.server.http.route;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;

/// One line of the table of paths, and what becomes of a request there.
public record Route(RouteDeclaration declared, Handling handling) {

    /// What becomes of a request.
    public sealed interface Handling {}

    /// There is no body to look at, and nobody needs to sign in.
    public record Shown(PageHandler handler) implements Handling {}

    /// The whole body is there before anybody is asked; none is longer than
    /// [OperationCalls#MOST_BYTES].
    public record Gathered(BodyHandler handler) implements Handling {}

    /// The body is read as it comes, and no faster than it is read: a slow reader slows its sender
    /// down, and little of the body is ever held.
    ///
    /// @param mostBytes longer ones are refused
    public record Streamed(long mostBytes, StreamHandler handler) implements Handling {}

    /// Answers without a body; on the connection's event loop, so it may not block.
    @FunctionalInterface
    public interface PageHandler {
        CompletionStage<Reply> answer(RouteRequest request);
    }

    /// Answers when the body has come; on a virtual thread, so it may block.
    @FunctionalInterface
    public interface BodyHandler {
        CompletionStage<Reply> answer(RouteRequest request, byte[] body);
    }

    /// Answers while the body comes; on a virtual thread, so it may block.
    @FunctionalInterface
    public interface StreamHandler {
        /// Reads the body, as much of it as is wanted.
        ///
        /// @throws IOException if the rest of it does not come
        Reply answer(RouteRequest request, InputStream body) throws IOException;
    }
}
