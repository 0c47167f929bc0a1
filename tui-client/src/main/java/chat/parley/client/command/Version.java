package chat.parley.client.command;

/// Which client this is.
public final class Version {
    /// As it says hello.
    public static final String CLIENT = "parley/0.1.0";

    static final String LINE = "parley 0.1.0";

    private Version() {}
}
