package chat.parley.server.device;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The texts of devices, by key. They go when their device does.
final class DeviceTextTable {
    private DeviceTextTable() {}

    /// How much a device keeps.
    ///
    /// @param bytes of the texts in UTF-8, without their keys
    record Amount(int texts, long bytes) {}

    /// Whether there is still such a device.
    static boolean hasDevice(Sql sql, Id device) {
        return sql.has("select 1 from device where id = ?", device);
    }

    static void put(Transaction tx, Id device, String key, String value) {
        tx.update(
                """
                insert into device_text (device_id, key, bytes, value) values (?, ?, ?, ?)
                on conflict (device_id, key)
                do update set bytes = excluded.bytes, value = excluded.value""",
                device,
                key,
                value.getBytes(StandardCharsets.UTF_8).length,
                value);
    }

    static void delete(Transaction tx, Id device, String key) {
        tx.update("delete from device_text where device_id = ? and key = ?", device, key);
    }

    static Amount amount(Sql sql, Id device) {
        return sql.first(
                        """
                        select count(*), coalesce(sum(bytes), 0) from device_text
                        where device_id = ?""",
                        row -> new Amount(row.integer(), row.number()),
                        device)
                .orElseThrow();
    }

    /// Those with keys above one, in their order.
    static List<KeptText> above(Sql sql, Id device, String key, int limit) {
        return sql.list(
                """
                select key, value from device_text where device_id = ? and key > ?
                order by key limit ?""",
                row -> new KeptText(row.text(), row.text()),
                device,
                key,
                limit);
    }
}
