package chat.parley.server.group.model;

import chat.parley.protocol.model.group.Rank;

/// What somebody is to a group. Whoever manages all groups is something else besides.
public enum GroupRole {
    OWNER('o'),
    ADMIN('a'),
    MEMBER('m'),
    /// Signed in, and not one of its members.
    OUTSIDER('x'),
    /// Holds the right `group.manage`, or is the host's operator.
    MANAGER('r');

    private final char letter;

    GroupRole(char letter) {
        this.letter = letter;
    }

    /// What stands for it in the table of [GroupPermission].
    public char letter() {
        return letter;
    }

    public static GroupRole of(Rank rank) {
        return switch (rank) {
            case OWNER -> OWNER;
            case ADMIN -> ADMIN;
            case MEMBER -> MEMBER;
        };
    }
}
