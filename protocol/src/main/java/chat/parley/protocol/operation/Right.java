package chat.parley.protocol.operation;

/// The rights that the server itself asks about. Hosts can have others beside them, for their own
/// use.
public enum Right {
    /// Administer the server: everything that the finer rights allow, and the roles themselves.
    ADMIN("admin"),
    LOGIN("login"),
    SPEAK("speak"),
    GROUP_MANAGE("group.manage"),
    USER_SANCTION("user.sanction"),
    ROLE_MANAGE("role.manage"),
    AUDIT_READ("audit.read");

    private final String key;

    Right(String key) {
        this.key = key;
    }

    /// What it is called in the database, in answers and on the command line.
    public String key() {
        return key;
    }
}
