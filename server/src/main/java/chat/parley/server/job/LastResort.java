package chat.parley.server.job;

/// What is left when a part of the server cannot go on. A server that lives half, and says that it
/// is well, is worse than one that ends and is started again: what it acknowledged is on the disk.
public interface LastResort {

    /// The disk failed in a way after which nothing that is in memory, or that the system holds
    /// back for it, can be believed: a flush that failed may not be tried again and taken for good.
    void storageBroke(Throwable cause);

    /// A thread that everything depends on has died.
    ///
    /// @param part the thread's name
    void died(String part, Throwable cause);

    /// For whatever ends by itself anyway: the failure reaches whoever waits, and nothing else
    /// happens.
    static LastResort none() {
        return new LastResort() {
            @Override
            public void storageBroke(Throwable cause) {}

            @Override
            public void died(String part, Throwable cause) {}
        };
    }
}
