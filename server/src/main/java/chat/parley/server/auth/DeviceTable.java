package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.account.ProfileRow;
import chat.parley.server.account.Seen;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of devices: one for each that is signed in, and none for any other.
final class DeviceTable {
    private static final String SELECT =
            """
            select id, account_id, name, refresh_hash, previous_hash, rotated_at, expires_at,
                   signed_in_at, last_seen_at, last_address
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
            @Nullable String lastAddress) {}

    static void insert(Transaction tx, Stored device) {
        tx.update(
                """
                insert into device (id, account_id, name, refresh_hash, rotated_at, expires_at,
                                    signed_in_at, last_seen_at, last_address)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                device.id(),
                device.account(),
                device.name(),
                device.refreshHash(),
                device.rotatedAt(),
                device.expiresAt(),
                device.signedInAt(),
                device.lastSeenAt(),
                device.lastAddress());
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

    /// Whether a device of an account was last seen at an address.
    static boolean isAt(Sql sql, Id account, String address) {
        return sql.first(
                        "select 1 from device where account_id = ? and last_address = ? limit 1",
                        row -> row.number(1),
                        account,
                        address)
                .isPresent();
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

    static void seen(Transaction tx, Id device, Instant now, String address) {
        tx.update(
                "update device set last_seen_at = ?, last_address = ? where id = ?",
                now,
                address,
                device);
    }

    static boolean exists(Sql sql, Id account, Id device) {
        return sql.first(
                        "select 1 from device where id = ? and account_id = ?",
                        row -> row.number(1),
                        device,
                        account)
                .isPresent();
    }

    static List<Stored> of(Sql sql, Id account) {
        return sql.list(SELECT + "where account_id = ? order by id", DeviceTable::stored, account);
    }

    /// How many devices an account has, and when and from where it was last seen on one.
    static Seen lastSeen(Sql sql, Id account) {
        return sql.first(
                        """
                        select count(*) over (), last_seen_at, last_address from device
                        where account_id = ? order by last_seen_at desc limit 1""",
                        row ->
                                new Seen(
                                        row.integer(1),
                                        row.nullableInstant(2),
                                        row.nullableText(3)),
                        account)
                .orElse(new Seen(0, null, null));
    }

    /// A device with the profile of its account.
    record Owned(Profile account, Stored device) {}

    /// Which devices to list.
    ///
    /// @param account only those of this account
    /// @param above only those with higher ids
    /// @param among only those of these ids, as a JSON array
    record Page(@Nullable Id account, long above, @Nullable String among, int limit) {}

    /// Devices by id.
    static List<Owned> page(Sql sql, Page page) {
        return sql.list(
                """
                select d.id, d.account_id, d.name, d.refresh_hash, d.previous_hash, d.rotated_at,
                       d.expires_at,
                       d.signed_in_at, d.last_seen_at, d.last_address,
                       a.id, a.kind, a.name, a.nickname, a.signature
                from device d join account a on a.id = d.account_id
                where d.id > ? and (? is null or d.account_id = ?)
                    and (? is null or d.id in (select value from json_each(?)))
                order by d.id limit ?""",
                row -> new Owned(ProfileRow.read(row, 11), stored(row)),
                page.above(),
                page.account(),
                page.account(),
                page.among(),
                page.among(),
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
                row -> row.id(1),
                account,
                spared == null ? 0 : spared.value());
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.id(1),
                row.id(2),
                row.text(3),
                row.text(4),
                row.nullableText(5),
                row.instant(6),
                row.instant(7),
                row.instant(8),
                row.instant(9),
                row.nullableText(10));
    }
}
