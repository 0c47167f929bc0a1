package chat.parley.admin.file;

import chat.parley.admin.words.AdminText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Id;

/// The id of a file, as it is written on a command line.
final class StoredFileId {
    private StoredFileId() {}

    /// Reads one.
    ///
    /// @throws UsageProblem if it is none
    static Id parse(String written) {
        try {
            return Id.parse(written);
        } catch (IllegalArgumentException _) {
            throw new UsageProblem(AdminText.FILE_ID, written);
        }
    }
}
