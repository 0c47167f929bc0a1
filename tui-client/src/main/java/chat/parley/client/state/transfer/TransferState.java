package chat.parley.client.state.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of files on their way, and of files of this machine.
///
/// @param here whether there is such a machine: none over SSH
/// @param ongoing the oldest first
/// @param listing of the directory that was looked at last
/// @param recognised the text that was pasted last, if it is a path of a file that is there
/// @param downloads where files are saved unless another place is named; ends in a slash, or is
///     empty for the working directory
/// @param programs that files are opened with
public record TransferState(
        boolean here,
        List<OngoingTransfer> ongoing,
        PathListing listing,
        @Nullable String recognised,
        String downloads,
        OpenPrograms programs) {
    /// How many may be on their way or stand; two of them are carried at once.
    public static final int MOST = 18;

    /// Over SSH.
    public static final TransferState ELSEWHERE =
            new TransferState(false, List.of(), PathListing.NONE, null, "", OpenPrograms.NONE);

    /// Nothing is on its way yet.
    public static final TransferState NOTHING =
            new TransferState(true, List.of(), PathListing.NONE, null, "", OpenPrograms.NONE);

    public TransferState {
        ongoing = List.copyOf(ongoing);
    }

    /// The one that would be given up first.
    public Optional<OngoingTransfer> first() {
        return ongoing.stream().findFirst();
    }

    public boolean isFull() {
        return ongoing.size() >= MOST;
    }

    public boolean anyFailed() {
        return ongoing.stream().anyMatch(one -> one.stage() == OngoingTransfer.Stage.FAILED);
    }
}
