package chat.parley.client.transfer;

import chat.parley.client.state.transfer.PathListing;
import chat.parley.client.words.TransferText;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.console.UsageProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of this machine by the paths that people write: `~` is home. From any thread; may take
/// its time, as disks over networks do.
final class LocalFiles {
    private static final String HOME = "~/";
    private static final String URI_BEGIN = "file:";
    private static final String DOWNLOADS = "Downloads";

    private final HostEnvironment host;

    LocalFiles(HostEnvironment host) {
        this.host = host;
    }

    HostEnvironment host() {
        return host;
    }

    /// Where a path that was written leads.
    ///
    /// @throws UsageProblem if it can be none
    Path resolve(String written) {
        try {
            if (written.startsWith(URI_BEGIN)) {
                return Path.of(URI.create(written));
            }
            return written.equals("~") || written.startsWith(HOME)
                    ? host.home().resolve(written.substring(Math.min(2, written.length())))
                    : Path.of(written);
        } catch (IllegalArgumentException _) {
            throw new UsageProblem(TransferText.NO_PATH);
        }
    }

    /// The plain file that is meant.
    ///
    /// @throws UsageProblem if there is none
    Path plainFile(String written) {
        Path path = resolve(written);
        if (Files.notExists(path)) {
            throw new UsageProblem(TransferText.NOT_THERE);
        }
        if (!Files.isRegularFile(path)) {
            throw new UsageProblem(TransferText.NO_PLAIN_FILE);
        }
        return path;
    }

    boolean isPlainFile(String written) {
        try {
            return Files.isRegularFile(resolve(written));
        } catch (UsageProblem _) {
            return false;
        }
    }

    /// What is in a directory; nothing where it cannot be read.
    PathListing list(String directory) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(resolve(directory))) {
            for (Path one : all) {
                if (names.size() == PathListing.MOST) {
                    break;
                }
                names.add(one.getFileName() + (Files.isDirectory(one) ? "/" : ""));
            }
        } catch (IOException | DirectoryIteratorException | UsageProblem _) {
            names.clear(); // whoever writes a path to nowhere is told so when it is sent
        }
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return new PathListing(directory, names);
    }

    /// Where files are saved unless another place is named: what is set, or else `Downloads` at
    /// home, if it is there.
    String downloads(String set) {
        if (!set.isEmpty()) {
            return set.endsWith("/") ? set : set + "/";
        }
        return Files.isDirectory(host.home().resolve(DOWNLOADS)) ? HOME + DOWNLOADS + "/" : "";
    }
}
