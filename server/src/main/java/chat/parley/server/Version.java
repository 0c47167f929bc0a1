package chat.parley.server;

/// Which version of Parley this is.
final class Version {
    private Version() {}

    /// From the program's archive; `dev` when it runs from anything else.
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
