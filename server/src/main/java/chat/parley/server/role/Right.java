package chat.parley.server.role;

import java.util.Locale;

/// The rights that the server itself asks about. Hosts can have others beside them.
public enum Right {
    ADMIN,
    LOGIN,
    SPEAK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
