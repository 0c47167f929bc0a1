package chat.parley.admin.command;

/// Which program this is.
public final class Version {
    /// As it says hello.
    public static final String CLIENT = "parleyctl/0.1.0";

    static final String LINE = "parleyctl 0.1.0";

    private Version() {}
}
