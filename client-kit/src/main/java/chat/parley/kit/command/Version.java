package chat.parley.kit.command;

/// Which version of the programs this is.
public final class Version {
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
