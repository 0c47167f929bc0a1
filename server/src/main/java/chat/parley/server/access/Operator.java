package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The host's operator, who has no account, and what people read in place of a name.
public final class Operator {
    public static final String NAME = "operator";

    private Operator() {}

    /// What somebody who administers is called.
    ///
    /// @param account null for the host's operator
    public static String nameOf(@Nullable Id account, Map<Id, Profile> profiles) {
        Profile profile = account == null ? null : profiles.get(account);
        return profile == null ? NAME : profile.name();
    }
}
