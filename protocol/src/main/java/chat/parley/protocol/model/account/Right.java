package chat.parley.protocol.model.account;

/// The rights that the server itself asks about. Hosts can have others beside them, for their own
/// use.
public enum Right {
    /// Administer the server: everything that the other administrative rights allow, and more.
    ADMIN("admin", true),
    LOGIN("login", false),
    SPEAK("speak", false),
    GROUP_MANAGE("group.manage", true),
    USER_SANCTION("user.sanction", true),
    ROLE_MANAGE("role.manage", true),
    AUDIT_READ("audit.read", true),
    USER_MANAGE("user.manage", true);

    private final String key;
    private final boolean administrative;

    Right(String key, boolean administrative) {
        this.key = key;
        this.administrative = administrative;
    }

    /// Whether whoever holds [#ADMIN] holds it too. Signing in and writing are not so: who runs the
    /// place does not talk as its administrator.
    public boolean isAdministrative() {
        return administrative;
    }

    /// What it is called in the database, in answers and on the command line.
    public String key() {
        return key;
    }
}
