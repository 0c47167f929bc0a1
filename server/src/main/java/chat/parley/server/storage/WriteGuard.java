package chat.parley.server.storage;

/// What must hold for a unit to be written at all, looked at in the unit's own transaction, before
/// it: what was true when the unit was submitted may be true no longer.
@FunctionalInterface
public interface WriteGuard {
    /// The guard of whoever is being served: every unit that is submitted meanwhile, by whatever
    /// feature, is under it.
    ScopedValue<WriteGuard> CURRENT = ScopedValue.newInstance();

    /// Lets the unit run, or not.
    ///
    /// @throws RuntimeException to forbid it; whoever submitted it is told
    void check(Transaction transaction);

    /// The guard that a unit is under that is submitted now.
    static WriteGuard current() {
        return CURRENT.orElse(_ -> {});
    }
}
