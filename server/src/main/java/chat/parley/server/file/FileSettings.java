package chat.parley.server.file;

import chat.parley.server.config.Setting;
import java.time.Duration;

/// What may be sent as files, and how much of it is kept.
///
/// @param largest in bytes
/// @param accountBytes of all files of an account
/// @param totalBytes of all files
/// @param keepFree what stays free of the disk, for the database
public record FileSettings(
        @Setting(value = "true", about = "whether files may be sent") boolean enabled,
        @Setting(
                        value = "2147483648",
                        min = "1",
                        max = "1099511627776",
                        about = "how many bytes a file may have")
                long largest,
        @Setting(
                        value = "10737418240",
                        min = "1",
                        max = "1125899906842624",
                        about = "how many bytes the files of one account may have together")
                long accountBytes,
        @Setting(
                        value = "107374182400",
                        min = "1",
                        max = "1125899906842624",
                        about = "how many bytes all files may have together")
                long totalBytes,
        @Setting(
                        value = "268435456",
                        min = "0",
                        max = "1099511627776",
                        about = "how many bytes of the disk no file takes up")
                long keepFree,
        @Setting(
                        value = "1d",
                        min = "1m",
                        max = "365d",
                        about = "how long a file is kept that was uploaded and not sent")
                Duration unsentFor) {}
