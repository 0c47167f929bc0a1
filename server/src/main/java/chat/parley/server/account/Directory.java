package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.server.account.AccountTable.Account;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.log.Profiles;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.RowCache;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.LookupText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is who. Profiles by account are kept in memory, for every message bears one; a change is put
/// here before anybody is told that it is done. Safe for any number of threads.
public final class Directory implements Profiles {
    /// Of how many people, of those who talk.
    public static final int MOST_KEPT = 50_000;

    private final Database database;
    private final RowCache<Id, Account> kept = new RowCache<>(MOST_KEPT);

    public Directory(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Profile> named(String name) {
        return database.read(sql -> named(sql, name));
    }

    /// The account of a name, in any letter case, as the caller's statements see it.
    public Optional<Profile> named(Sql sql, String name) {
        return AccountTable.named(sql, AccountName.key(name)).map(Account::profile);
    }

    @Override
    public Optional<Profile> everNamed(String name) {
        return database.read(sql -> AccountTable.everNamed(sql, AccountName.key(name)))
                .map(Account::profile);
    }

    /// The accounts whose names have some keys, by key.
    public Map<String, Id> withKeys(List<String> keys) {
        return keys.isEmpty() ? Map.of() : database.read(sql -> AccountTable.withKeys(sql, keys));
    }

    /// Whether anybody has signed up.
    public boolean hasPeople() {
        return database.read(AccountTable::hasPeople);
    }

    /// The account that a request names.
    ///
    /// @throws Refused with [Reason#NOT_FOUND]
    public Profile required(Sql sql, String name) {
        return named(sql, name)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NOBODY, name));
    }

    /// The profile of an account that exists, as the caller's statements see it.
    public Profile profile(Sql sql, Id account) {
        return AccountTable.find(sql, account).orElseThrow().profile();
    }

    /// What the account of a name prefers; nothing where there is none. Blocks on a read of the
    /// database.
    public Preferences preferences(String name) {
        return database.read(
                sql ->
                        named(sql, name)
                                .map(profile -> PreferenceTable.of(sql, profile.id()))
                                .orElse(Preferences.NONE));
    }

    /// Finds people by a part of their name or nickname, in any letter case, or by their phone or
    /// e-mail where they allow it, above `after` by id.
    ///
    /// @param me who looks, and is not found
    public List<Profile> matching(Sql sql, String text, Id me, long after, int limit) {
        return AccountTable.matching(sql, Sought.of(text), me, after, limit).stream()
                .map(Account::profile)
                .toList();
    }

    @Override
    public Map<Id, Profile> profiles(Collection<Id> accounts) {
        Map<Id, Profile> profiles = new HashMap<>();
        for (Id account : accounts) {
            Account known = kept.get(account);
            if (known == null) {
                return read(accounts);
            }
            profiles.put(account, known.profile());
        }
        return profiles;
    }

    private Map<Id, Profile> read(Collection<Id> accounts) {
        List<Id> ids = List.copyOf(accounts);
        List<Account> found = database.read(sql -> AccountTable.find(sql, ids));
        found.forEach(this::keep);
        return profiles(found);
    }

    @Override
    public Map<Id, Profile> profiles(Sql sql, Collection<Id> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : profiles(AccountTable.find(sql, List.copyOf(accounts)));
    }

    private static Map<Id, Profile> profiles(List<Account> accounts) {
        return accounts.stream().collect(Collectors.toMap(Account::id, Account::profile));
    }

    @Override
    public Supplier<Map<Id, Profile>> whenTold(Transaction tx, Id account) {
        Account known = kept.get(account);
        Account held = known == null ? read(tx, account) : known;
        return () -> Map.of(account, newer(held, kept.get(account)).profile());
    }

    private Account read(Transaction tx, Id account) {
        Account read = AccountTable.find(tx, account).orElseThrow();
        tx.beforeAnswer(() -> keep(read));
        return read;
    }

    /// Keeps what has been read or committed; what was read before a change does not undo it.
    void keep(Account account) {
        kept.merge(account.id(), account, Directory::newer);
    }

    private static Account newer(Account one, @Nullable Account other) {
        return other == null || one.version() > other.version() ? one : other;
    }
}
