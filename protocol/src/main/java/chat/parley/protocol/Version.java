package chat.parley.protocol;

/// Which version of Parley this is: that of the build.
public final class Version {
    public static final String NUMBER = "0.1.0";

    private Version() {}
}
