package chat.parley.client.transfer;

import chat.parley.client.words.TransferText;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.console.VisibleText;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/// What disks say, for people.
final class TransferFailure {
    private TransferFailure() {}

    /// What is no trouble with a file stays as it is.
    static Throwable told(Throwable failure) {
        return switch (failure) {
            case FileAlreadyExistsException there ->
                    new UsageProblem(TransferText.THERE_NOW, VisibleText.line(there.getFile()));
            case FileSystemException disk when disk.getReason() != null ->
                    new UsageProblem(TransferText.FAILED, VisibleText.line(disk.getReason()));
            case FileSystemException disk ->
                    new UsageProblem(TransferText.FAILED, disk.getClass().getSimpleName());
            case IOException other ->
                    new UsageProblem(
                            TransferText.FAILED,
                            VisibleText.line(String.valueOf(other.getMessage())));
            case Throwable other -> other;
        };
    }
}
