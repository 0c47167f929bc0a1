package chat.parley.client.transfer;

import chat.parley.client.state.transfer.OpenPrograms;
import chat.parley.kit.console.HostEnvironment;
import org.jspecify.annotations.Nullable;

/// What is set about files of this machine.
///
/// @param host null where there is no machine
/// @param downloads where files are saved unless another place is named; empty for the usual place
/// @param programs that files are opened with
public record FileSetting(@Nullable HostEnvironment host, String downloads, OpenPrograms programs) {
    /// Over SSH.
    public static final FileSetting ELSEWHERE = new FileSetting(null, "", OpenPrograms.NONE);
}
