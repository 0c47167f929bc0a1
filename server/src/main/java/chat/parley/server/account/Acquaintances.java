package chat.parley.server.account;

/// What the features above know of an account.
///
/// @param seen when it was last there
/// @param friends who hears of a change of its profile
/// @param all who hears of its new name, or of its end: friends, and those in the same groups
/// @param friendCount how many friends it has
/// @param groupCount in how many groups it is
/// @param owner whether somebody is its owner
public record Acquaintances(
        LastSeen.Lookout seen,
        ProfileAudience friends,
        ProfileAudience all,
        AccountCounts friendCount,
        AccountCounts groupCount,
        OwnerCheck owner) {}
