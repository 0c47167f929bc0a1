package chat.parley.server.friend;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.Directory;
import chat.parley.server.account.SignUpHook;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes everybody who signs up a friend of those whom the host has named for it.
public final class DefaultContacts implements SignUpHook {
    private static final Logger log = LoggerFactory.getLogger(DefaultContacts.class);

    private final List<String> names;
    private final Directory people;
    private final Friendships friendships;
    private final AccessControl access;

    public DefaultContacts(
            List<String> names, Directory people, Friendships friendships, AccessControl access) {
        this.names = List.copyOf(names);
        this.people = people;
        this.friendships = friendships;
        this.access = access;
    }

    /// Warns of names that nobody has.
    ///
    /// @return those names
    public List<String> check(Database database) {
        List<String> unknown =
                database.read(
                        sql ->
                                names.stream()
                                        .filter(name -> people.named(sql, name).isEmpty())
                                        .toList());
        unknown.forEach(
                name ->
                        log.warn(
                                "accounts.default-contacts: nobody is called {} yet; new accounts"
                                        + " do without",
                                name));
        return unknown;
    }

    @Override
    public void arrived(Transaction tx, Id account) {
        names.forEach(name -> befriend(tx, name, account));
    }

    /// One who is named twice, is banned or is not there any more is passed over.
    private void befriend(Transaction tx, String name, Id account) {
        people.named(tx, name)
                .map(Profile::id)
                .filter(contact -> !contact.equals(account))
                .filter(contact -> !friendships.areFriends(tx, contact, account))
                .filter(contact -> access.isAvailable(tx, contact))
                .ifPresent(contact -> friendships.befriend(tx, contact, account));
    }
}
