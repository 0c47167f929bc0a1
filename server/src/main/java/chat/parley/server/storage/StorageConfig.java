package chat.parley.server.storage;

import chat.parley.server.config.Setting;

/// How the database is kept.
///
/// @param logBytes how long its write-ahead log may get
/// @param node which of the servers on one database this is: part of every id
public record StorageConfig(
        @Setting(
                        value = "67108864",
                        min = "4194304",
                        max = "17179869184",
                        about =
                                "how many bytes the database's write-ahead log may have; the"
                                        + " shorter, the sooner a start after a crash")
                long logBytes,
        @Setting(
                        value = "0",
                        min = "0",
                        max = "1023",
                        about = "which of the servers on one database this is")
                int node) {}
