package chat.parley.kit.console;

/// What a command's exit code says, the same for every program. Refusals carry theirs in
/// [chat.parley.protocol.Reason].
public final class ExitCode {
    public static final int DONE = 0;

    /// A rule stands against it: muted, disabled, a conflict. Also when what was asked for could
    /// not be printed.
    public static final int REFUSED = 1;

    public static final int USAGE = 2;

    /// The server could not be reached, or did not answer in time.
    public static final int UNREACHABLE = 3;

    /// Not signed in, banned, or not allowed.
    public static final int NOT_ALLOWED = 4;

    public static final int TOO_FAST = 5;
    public static final int NOT_FOUND = 6;

    /// Some of many were done.
    public static final int PARTLY = 7;

    public static final int BUG = 70;

    private ExitCode() {}
}
