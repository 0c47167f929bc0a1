package chat.parley.client.command.file;

import chat.parley.client.words.FileText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.transfer.FileTransfer;
import chat.parley.kit.transfer.UploadSource;
import chat.parley.protocol.Limits;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The files that a message is to carry, as options name them.
public final class FileOptions {
    private static final String STANDARD_INPUT = "-";

    /// How long one part of a file may take.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--file",
            paramLabel = "PATH",
            description =
                    "Send a file, or several; - is standard input. TEXT goes with them, and may be"
                            + " left out.")
    private List<String> files = List.of();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call the file, of standard input above all.")
    private @Nullable String name;

    @Option(names = "--voice", description = "The sound was spoken for this conversation.")
    private boolean voice;

    /// Whether there are any.
    public boolean isGiven() {
        return !files.isEmpty();
    }

    /// Refuses what cannot be, before the server is asked.
    ///
    /// @param text that goes with them; null for none
    public void check(Invocation invocation, @Nullable String text) {
        if (files.size() > Limits.FILES) {
            throw new UsageProblem(FileText.MOST_FILES, Limits.FILES);
        }
        if ((name != null && files.size() != 1) || (voice && !isGiven())) {
            throw new UsageProblem(FileText.NAME_OF_ONE);
        }
        if (Stream.concat(files.stream(), Stream.ofNullable(text).filter(_ -> isGiven()))
                        .filter(STANDARD_INPUT::equals)
                        .count()
                > 1) {
            throw new UsageProblem(FileText.INPUT_ONCE);
        }
        for (String file : files) {
            if (!file.equals(STANDARD_INPUT)) {
                HostEnvironment machine = machine(invocation);
                if (machine.isMissing(Path.of(file))) {
                    throw new UsageProblem(FileText.NO_FILE, file);
                }
            }
        }
    }

    private static HostEnvironment machine(Invocation invocation) {
        return invocation
                .console()
                .machine()
                .orElseThrow(() -> new UsageProblem(ConsoleText.NO_MACHINE));
    }

    /// Uploads them, and makes a message of them.
    ///
    /// @param text that goes with them; null for none
    public Body upload(Invocation invocation, BlockingLink link, @Nullable String text) {
        List<Attachment> attachments = new ArrayList<>();
        try (FileTransfer transfer = new FileTransfer(link, PATIENCE)) {
            for (String file : files) {
                attachments.add(upload(invocation, transfer, file));
            }
        }
        return new Body.Files(text, attachments);
    }

    private Attachment upload(Invocation invocation, FileTransfer transfer, String file) {
        try (TransferMeter meter = new TransferMeter(invocation.console(), called(file))) {
            return transfer.upload(source(invocation, file), voice, meter);
        } catch (FileSystemException e) {
            String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new UsageProblem(FileText.UNREADABLE, file, why);
        } catch (IOException e) {
            throw new UsageProblem(FileText.UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    private UploadSource source(Invocation invocation, String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new UploadSource(
                    called(file), OptionalLong.empty(), () -> invocation.console().in());
        }
        HostEnvironment machine = machine(invocation);
        Path path = Path.of(file);
        return new UploadSource(called(file), machine.size(path), () -> machine.open(path));
    }

    private String called(String file) {
        if (name != null) {
            return name;
        }
        Path last = Path.of(file).getFileName();
        return file.equals(STANDARD_INPUT) || last == null ? "stdin" : last.toString();
    }
}
