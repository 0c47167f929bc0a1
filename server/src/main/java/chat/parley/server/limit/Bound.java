package chat.parley.server.limit;

/// A line of `docs/limits.md`, said by whoever enforces it, with the figures that it enforces.
///
/// @param what comes, or is kept
/// @param whose it is counted for: a connection, an account, all together
/// @param most how much, or how often
/// @param beyond what happens to what is more
public record Bound(String what, String whose, String most, String beyond) {}
