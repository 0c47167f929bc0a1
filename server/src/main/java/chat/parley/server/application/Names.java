package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.Profile;
import java.time.Instant;
import java.util.Map;

/// Puts names to the ids in an application.
final class Names {
    private Names() {}

    static Application put(Filed filed, Map<Id, Profile> profiles, Instant now) {
        return filed.named(
                known(profiles, filed.applicant()), known(profiles, filed.addressee()), now);
    }

    private static Profile known(Map<Id, Profile> profiles, Id account) {
        Profile profile = profiles.get(account);
        if (profile == null) {
            throw new IllegalStateException("nobody is known as " + account);
        }
        return profile;
    }
}
