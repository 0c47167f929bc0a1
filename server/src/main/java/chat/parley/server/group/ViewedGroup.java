package chat.parley.server.group;

import java.util.Optional;

/// A group, and the membership in it of whoever looks at it.
record ViewedGroup(StoredGroup group, Optional<Membership> own) {}
