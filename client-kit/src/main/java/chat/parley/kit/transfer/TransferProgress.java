package chat.parley.kit.transfer;

import java.util.OptionalLong;

/// Told how far a file has come. Called on the thread that carries it, often.
@FunctionalInterface
public interface TransferProgress {
    /// So much of it has.
    ///
    /// @param bytes that have arrived
    /// @param size of the whole, where it is known
    void arrived(long bytes, OptionalLong size);
}
