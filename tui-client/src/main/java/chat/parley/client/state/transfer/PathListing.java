package chat.parley.client.state.transfer;

import java.util.List;

/// What is in a directory of this machine.
///
/// @param directory as it was written, with its last slash; empty for the working directory
/// @param names in the order of the alphabet; those of directories end in a slash
public record PathListing(String directory, List<String> names) {
    /// As many names are listed.
    public static final int MOST = 1_000;

    public static final PathListing NONE = new PathListing("", List.of());

    public PathListing {
        names = List.copyOf(names);
    }
}
