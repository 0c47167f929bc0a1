package chat.parley.server.role;

import static chat.parley.server.role.DefaultRight.ADMIN;
import static chat.parley.server.role.DefaultRight.LOGIN;
import static chat.parley.server.role.DefaultRight.SPEAK;

import java.util.List;

/// The roles that every server has from its first start, each with what it grants. Roles add up.
public enum DefaultRole {
    /// Administers, and does not speak: an administrator who also talks has the role `user` too.
    ADMINISTRATOR("admin", "Administrator", "Administers the server"),
    USER("user", "User", "Signs in and speaks"),
    MUTE("mute", "Muted", "Signs in, and only reads"),
    DISABLED("disabled", "Disabled", "May do nothing");

    private final String key;
    private final String displayName;
    private final String description;

    DefaultRole(String key, String displayName, String description) {
        this.key = key;
        this.displayName = displayName;
        this.description = description;
    }

    /// What it is called in the database and on the wire.
    public String key() {
        return key;
    }

    String displayName() {
        return displayName;
    }

    String description() {
        return description;
    }

    List<DefaultRight> rights() {
        return switch (this) {
            case ADMINISTRATOR -> List.of(ADMIN, LOGIN);
            case USER -> List.of(LOGIN, SPEAK);
            case MUTE -> List.of(LOGIN);
            case DISABLED -> List.of();
        };
    }
}
