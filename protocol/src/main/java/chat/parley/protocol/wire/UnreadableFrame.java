package chat.parley.protocol.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a server sent is no frame in the form that was agreed on.
public final class UnreadableFrame extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Long request;

    /// @param request the id of the request that the frame answers or refuses, as far as that can
    ///     be read
    public UnreadableFrame(@Nullable Long request, Throwable cause) {
        super(cause);
        this.request = request;
    }

    /// The id of the request that it answers or refuses; empty for other frames, and where not even
    /// that can be read.
    public Optional<Long> request() {
        return Optional.ofNullable(request);
    }
}
