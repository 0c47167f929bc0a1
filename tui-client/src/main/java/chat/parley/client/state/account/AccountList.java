package chat.parley.client.state.account;

import java.util.List;
import java.util.Optional;

/// The accounts of a machine's user, as they were last looked up.
///
/// @param here whether there is such a machine: none over SSH
/// @param all the one in use first; empty until they were looked up
public record AccountList(boolean here, List<KnownAccount> all) {
    /// Over SSH: the account one came in by, and none beside it.
    public static final AccountList ELSEWHERE = new AccountList(false, List.of());

    /// Not looked up yet.
    public static final AccountList UNKNOWN = new AccountList(true, List.of());

    public AccountList {
        all = List.copyOf(all);
    }

    /// Those that are not in use.
    public List<KnownAccount> others() {
        return all.stream().filter(one -> !one.current()).toList();
    }

    /// The one whose profile or name this is.
    public Optional<KnownAccount> find(String called) {
        return all.stream()
                .filter(one -> one.profile().equals(called))
                .findFirst()
                .or(() -> all.stream().filter(one -> called.equals(one.name())).findFirst());
    }
}
