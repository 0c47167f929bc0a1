package chat.parley.client.state.store;

import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.UsageProblem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;

/// The disk could not keep or give what was asked.
public final class DiskTrouble extends KeepingTrouble {
    private static final long serialVersionUID = 1L;

    /// SQLite's codes say more in their upper bytes.
    private static final int PRIMARY = 0xff;

    /// That our own statements are none is the same: the file is another program's.
    private static final Set<Integer> OF_THE_FILE =
            Set.of(
                    SQLiteErrorCode.SQLITE_CORRUPT.code,
                    SQLiteErrorCode.SQLITE_NOTADB.code,
                    SQLiteErrorCode.SQLITE_ERROR.code);

    private final boolean damaged;

    DiskTrouble(SQLException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        int code = cause.getErrorCode() & PRIMARY;
        this.damaged = OF_THE_FILE.contains(code);
    }

    /// What stands in a file is nothing that its reader could have written.
    DiskTrouble(RuntimeException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.damaged = true;
    }

    /// What it is while a file is opened: a person can mend what the disk does not allow.
    RuntimeException of(Path file) {
        return damaged
                ? this
                : new UsageProblem(ConsoleText.UNOPENABLE, file, String.valueOf(getMessage()));
    }

    /// Whether it is the file that is wrong, and not the disk.
    boolean damaged() {
        return damaged;
    }
}
