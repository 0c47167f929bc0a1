package chat.parley.server.account;

import chat.parley.server.infrastructure.Infrastructure;

/// Who is who: what every feature knows people by.
///
/// @param versions what changes with everything that concerns one of them
public record People(Directory directory, AccountVersions versions) {

    public static People of(Infrastructure base) {
        return new People(new Directory(base.database()), new AccountVersions(base.ids()));
    }
}
