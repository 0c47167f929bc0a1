package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.server.account.LastSeen;
import chat.parley.server.account.ProfileRow;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of devices: one for each that is signed in, and none for any other.
final class DeviceTable {
    private static final String SELECT =
            """
            select id, account_id, name, refresh_hash, previous_hash, rotated_at, expires_at,
                   signed_in_at, last_seen_at, last_address, rights, ssh
            from device\s""";

    private DeviceTable() {}

    record Stored(
            Id id,
            Id account,
            String name,
            String refreshHash,
            @Nullable String previousHash,
            Instant rotatedAt,
            Instant expiresAt,
            Instant signedInAt,
            Instant lastSeenAt,
            @Nullable String lastAddress,
            @Nullable Set<TokenRight> rights,
            @Nullable String ssh) {

        /// Of the key that signs in, if one does.
        @Nullable String fingerprint() {
            return ssh == null || !ssh.contains("SHA256:")
                    ? null
                    : ssh.substring(ssh.indexOf("SHA256:"));
        }

        /// Whether it goes on with a refresh token, if somebody has that: of what only ever came
        /// over SSH nobody does.
        boolean isSignIn() {
            return rights == null;
        }
    }

    static void insert(Transaction tx, Stored device) {
        tx.update(
                """
                insert into device (id, account_id, name, refresh_hash, rotated_at, expires_at,
                                    signed_in_at, last_seen_at, last_address, rights, ssh)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                device.id(),
                device.account(),
                device.name(),
                device.refreshHash(),
                device.rotatedAt(),
                device.expiresAt(),
                device.signedInAt(),
                device.lastSeenAt(),
                device.lastAddress(),
                text(device.rights()),
                device.ssh());
    }

    /// The device that a refresh token is, or before its last exchange was, the token of.
    static Optional<Stored> byToken(Sql sql, String hash) {
        return sql.first(
                SELECT + "where refresh_hash = ? or previous_hash = ?",
                DeviceTable::stored,
                hash,
                hash);
    }

    static Optional<Stored> find(Sql sql, Id device) {
        return sql.first(SELECT + "where id = ?", DeviceTable::stored, device);
    }

    /// The device of an account that something signs in over SSH.
    static Optional<Stored> bySsh(Sql sql, Id account, String ssh) {
        return sql.first(
                SELECT + "where account_id = ? and ssh = ?", DeviceTable::stored, account, ssh);
    }

    /// How many SSH keys an account has.
    static int keys(Sql sql, Id account) {
        return sql.count(
                "select count(*) from device where account_id = ? and ssh like 'SHA256:%'",
                account);
    }

    /// Whether a device of an account was last seen at an address.
    static boolean isAt(Sql sql, Id account, String address) {
        return sql.has(
                "select 1 from device where account_id = ? and last_address = ? limit 1",
                account,
                address);
    }

    static void rotate(
            Transaction tx, Id device, String next, String previous, Instant now, Instant expires) {
        tx.update(
                """
                update device set refresh_hash = ?, previous_hash = ?, rotated_at = ?,
                                  expires_at = ?
                where id = ?""",
                next,
                previous,
                now,
                expires,
                device);
    }

    /// A device is known by what signs in over SSH.
    ///
    /// @return whether there is such a device
    static boolean known(Transaction tx, Id device, String ssh, String name, Instant expires) {
        return tx.update(
                        "update device set ssh = ?, name = ?, expires_at = ? where id = ?",
                        ssh,
                        name,
                        expires,
                        device)
                > 0;
    }

    /// Something came over SSH, and may come again until it ends.
    static void returned(Transaction tx, Id device, Instant now, String address, Instant expires) {
        tx.update(
                """
                update device set last_seen_at = ?, last_address = ?, expires_at = ?
                where id = ?""",
                now,
                address,
                expires,
                device);
    }

    static void seen(Transaction tx, Id device, Instant now, String address) {
        tx.update(
                "update device set last_seen_at = ?, last_address = ? where id = ?",
                now,
                address,
                device);
    }

    static boolean exists(Sql sql, Id account, Id device) {
        return sql.has("select 1 from device where id = ? and account_id = ?", device, account);
    }

    /// Whether an account was deleted, and all its devices with it.
    static boolean isOfNobody(Sql sql, Id account) {
        return sql.has("select 1 from account where id = ? and kind = 'DELETED'", account);
    }

    /// Those of an account that have not expired, by id.
    ///
    /// @param above only those with higher ids
    static List<Stored> of(Sql sql, Id account, long above, Instant now, int limit) {
        return sql.list(
                SELECT + "where account_id = ? and id > ? and expires_at > ? order by id limit ?",
                DeviceTable::stored,
                account,
                above,
                now,
                limit);
    }

    static int count(Sql sql, Id account) {
        return sql.count("select count(*) from device where account_id = ?", account);
    }

    /// How many tokens that last an account has.
    static int tokens(Sql sql, Id account) {
        return sql.count(
                """
                        select count(*) from device
                        where account_id = ? and rights is not null""",
                account);
    }

    /// Removes some of those that have expired.
    ///
    /// @return those removed
    static List<Id> deleteExpired(Transaction tx, Instant now, int limit) {
        return tx.list(
                """
                delete from device where id in
                    (select id from device where expires_at <= ? order by expires_at limit ?)
                returning id""",
                row -> row.id(),
                now,
                limit);
    }

    /// Removes what signs in to an account over SSH and was not seen for longest, beyond a number.
    ///
    /// @param kind what it begins with
    /// @return those removed
    static List<Id> deleteBeyond(Transaction tx, Id account, String kind, int most) {
        return tx.list(
                """
                delete from device where id in
                    (select id from device where account_id = ? and ssh like ?
                     order by last_seen_at desc, id desc limit 1000000 offset ?)
                returning id""",
                row -> row.id(),
                account,
                kind + "%",
                most);
    }

    /// Removes the sign-ins of an account that were not seen for longest, beyond a number.
    ///
    /// @return those removed
    static List<Id> deleteBeyond(Transaction tx, Id account, int most) {
        return tx.list(
                """
                delete from device where id in
                    (select id from device where account_id = ? and rights is null and ssh is null
                     order by last_seen_at desc, id desc limit 1000000 offset ?)
                returning id""",
                row -> row.id(),
                account,
                most);
    }

    /// How many devices an account has, and when and from where it was last seen on one.
    static LastSeen lastSeen(Sql sql, Id account) {
        return sql.first(
                        """
                        select count(*) over (), last_seen_at, last_address from device
                        where account_id = ? order by last_seen_at desc limit 1""",
                        row ->
                                new LastSeen(
                                        row.integer(), row.nullableInstant(), row.nullableText()),
                        account)
                .orElse(new LastSeen(0, null, null));
    }

    /// A device with the profile of its account.
    record Owned(Profile account, Stored device) {}

    /// Which devices to list.
    ///
    /// @param account only those of this account
    /// @param above only those with higher ids
    /// @param among only those of these ids
    /// @param now only those that have not expired by then
    record Page(
            @Nullable Id account,
            long above,
            @Nullable Collection<Id> among,
            Instant now,
            int limit) {}

    /// Devices by id.
    static List<Owned> page(Sql sql, Page page) {
        return sql.list(
                "select "
                        + ProfileRow.COLUMNS
                        + """
                       , d.id, d.account_id, d.name, d.refresh_hash, d.previous_hash, d.rotated_at,
                       d.expires_at,
                       d.signed_in_at, d.last_seen_at, d.last_address, d.rights, d.ssh
                from device d join account a on a.id = d.account_id
                where d.id > ? and d.expires_at > ? and (cast(? as bigint) is null or d.account_id = ?)
                    and (? = 0 or d.id in ${ids})
                order by d.id limit ?""",
                row -> new Owned(ProfileRow.read(row), stored(row)),
                page.above(),
                page.now(),
                page.account(),
                page.account(),
                page.among() != null,
                page.among() == null ? List.of() : page.among(),
                page.limit());
    }

    /// Removes one device.
    ///
    /// @return whether the account had it
    static boolean delete(Transaction tx, Id account, Id device) {
        return tx.update("delete from device where id = ? and account_id = ?", device, account) > 0;
    }

    /// Removes every device of an account but one.
    ///
    /// @param spared null removes them all
    /// @return those removed
    static List<Id> deleteOthers(Transaction tx, Id account, @Nullable Id spared) {
        return tx.list(
                "delete from device where account_id = ? and id <> ? returning id",
                row -> row.id(),
                account,
                spared == null ? 0 : spared.value());
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id(),
                row.id(),
                row.text(),
                row.text(),
                row.nullableText(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.nullableText(),
                rights(row.nullableText()),
                row.nullableText());
    }

    private static @Nullable String text(@Nullable Set<TokenRight> rights) {
        return rights == null
                ? null
                : rights.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static @Nullable Set<TokenRight> rights(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(",", -1))
                        .map(TokenRight::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
