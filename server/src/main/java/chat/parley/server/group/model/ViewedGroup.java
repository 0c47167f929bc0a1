package chat.parley.server.group.model;

import java.util.Optional;

/// A group, and the membership in it of whoever looks at it.
public record ViewedGroup(StoredGroup group, Optional<Membership> own) {}
