package chat.parley.server.file;

import chat.parley.protocol.Limits;
import chat.parley.protocol.model.file.FileName;
import chat.parley.server.file.media.Previews;
import chat.parley.server.limit.Bound;
import java.util.List;

/// The limits of files, for the document.
public final class FileBounds {
    private FileBounds() {}

    public static List<Bound> all() {
        return List.of(
                new Bound("bytes", "a file", "`files.largest`", "`TOO_LARGE`"),
                new Bound(
                        "bytes of all files, announced or there",
                        "an account",
                        "`files.account-bytes`",
                        "`NO_ROOM`"),
                new Bound("bytes of all files", "all", "`files.total-bytes`", "`NO_ROOM`"),
                new Bound(
                        "bytes of the disk that stay free",
                        "all",
                        "`files.keep-free`",
                        "`NO_ROOM`"),
                new Bound(
                        "files that no message carries",
                        "an account",
                        Uploads.MOST_UNSENT + ", for `files.unsent-for`",
                        "`TOO_MANY`; then they are forgotten"),
                new Bound(
                        "bytes of the name of a file",
                        "a file",
                        FileName.MOST_BYTES
                                + ", or "
                                + Limits.FILE_NAME_CODE_POINTS
                                + " characters",
                        "it is cut, and keeps its ending"),
                new Bound("files", "a message", "" + Limits.FILES, "`INVALID_FIELDS`"),
                new Bound(
                        "bytes of a file in a frame",
                        "a request",
                        "" + Limits.FILE_PART_BYTES,
                        "the next part has them"),
                new Bound(
                        "pixels of a picture that is made small",
                        "a file",
                        Previews.bound(),
                        "there is no small picture"),
                new Bound(
                        "threads that touch files",
                        "all",
                        FileThreads.THREADS
                                + ", and "
                                + FileThreads.LOOKING
                                + " that look at whole ones",
                        "whoever asks waits"));
    }
}
