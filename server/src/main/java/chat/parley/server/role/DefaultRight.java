package chat.parley.server.role;

import java.util.Locale;

/// The rights that every server has from its first start.
public enum DefaultRight {
    ADMIN("Administer the server"),
    LOGIN("Sign in"),
    SPEAK("Write messages"),
    CONF("Change the configuration"),
    TEST("Try features before everyone else");

    private final String description;

    DefaultRight(String description) {
        this.description = description;
    }

    /// What it is called in the database and on the wire.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String description() {
        return description;
    }
}
