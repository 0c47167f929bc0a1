package chat.parley.server.storage;

/// Something to be written as a whole or not at all. It may run more than once, so it must do
/// nothing but read and write through the transaction, and it must be quick: no other writing
/// happens meanwhile.
@FunctionalInterface
public interface Unit<T> {
    /// Does the writing.
    ///
    /// @throws RuntimeException to undo everything it wrote; whoever submitted it is told
    T run(Transaction transaction);
}
