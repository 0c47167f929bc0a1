package chat.parley.client.command.file;

import chat.parley.client.command.Pages;
import chat.parley.client.command.Targets;
import chat.parley.client.command.WordedCommand;
import chat.parley.client.words.FileText;
import chat.parley.kit.command.Invocation;
import chat.parley.kit.console.ConsoleText;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.console.Span;
import chat.parley.kit.console.UsageProblem;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.text.AttachmentText;
import chat.parley.kit.transfer.FileTransfer;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.model.file.FileName;
import chat.parley.protocol.model.file.SentFile;
import chat.parley.protocol.operation.FileRequest.FilesPage;
import chat.parley.protocol.operation.FileRequest.ListFiles;
import chat.parley.protocol.operation.FileRequest.ShowFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Files that messages carry.
@Command(
        name = "file",
        description = "List and save the files of conversations; send some with send --file.",
        subcommands = {FileCommand.All.class, FileCommand.Get.class},
        synopsisSubcommandLabel = "(list | get)",
        footer = {
            "",
            "Examples:",
            "  parley file list '#ops'",
            "  parley file get 7240125894656",
            "  parley send '#ops' --file build.log"
        })
public final class FileCommand {
    /// How long one part of a file may take.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Command(
            name = "list",
            description = "List the files of a conversation, the latest first.",
            footer = {
                "",
                "Example:",
                "  parley file list '#ops'",
                "",
                "Each line begins with its id."
            })
    static final class All extends WordedCommand {
        @Parameters(paramLabel = "TARGET", description = Targets.DESCRIPTION)
        private String target = "";

        All(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected int run(BlockingLink link) {
            Id conversation = Targets.conversation(link, target).id();
            new Pages<>(
                            FilesPage::files,
                            FilesPage::more,
                            (SentFile file) -> file.attachment().id())
                    .each(
                            (before, size) -> link.ask(new ListFiles(conversation, before, size)),
                            one -> output().show(one, this::print));
            return done();
        }

        private void print(SentFile file) {
            output().line(
                            Span.quiet(file.attachment().id() + "  "),
                            Span.quiet(moments().text(file.sentAt()) + "  "),
                            Span.plain(file.sender().name() + "  "),
                            Span.plain(AttachmentText.of(file.attachment(), words().language())));
        }
    }

    @Command(
            name = "get",
            description = "Save a file; never over one that is there.",
            footer = {
                "",
                "Examples:",
                "  parley file get 7240125894656",
                "  parley file get 7240125894656 --to - | less"
            })
    static final class Get extends WordedCommand {
        private static final String STANDARD_OUTPUT = "-";

        @Parameters(paramLabel = "FILE", description = "Its id, as list shows it.")
        private long file;

        @Option(
                names = "--to",
                paramLabel = "PATH",
                description = "Where to; - is standard output. Without it, here by its own name.")
        private @Nullable String to;

        Get(Invocation invocation) {
            super(invocation);
        }

        @Override
        protected void check() {
            if (file <= 0) {
                throw new UsageProblem(FileText.FILE_ID);
            }
            if (!STANDARD_OUTPUT.equals(to) && invocation().console().machine().isEmpty()) {
                throw new UsageProblem(ConsoleText.NO_MACHINE);
            }
        }

        @Override
        protected int run(BlockingLink link) {
            Attachment attachment = link.ask(new ShowFile(new Id(file))).attachment();
            try {
                if (STANDARD_OUTPUT.equals(to)) {
                    save(link, attachment, invocation().console().out());
                } else {
                    save(link, attachment, Path.of(to == null ? here(attachment) : to));
                }
            } catch (FileAlreadyExistsException e) {
                throw new UsageProblem(FileText.THERE_ALREADY, e.getFile());
            } catch (IOException e) {
                throw new UsageProblem(FileText.UNWRITABLE, String.valueOf(e.getMessage()));
            }
            return done();
        }

        /// What to call it here, whatever a server says.
        private static String here(Attachment attachment) {
            return FileName.cleaned(attachment.name());
        }

        private void save(BlockingLink link, Attachment attachment, Path path) throws IOException {
            HostEnvironment machine = invocation().console().machine().orElseThrow();
            machine.save(path, out -> save(link, attachment, out));
            output().show(attachment, _ -> say(FileText.SAVED, path));
        }

        private void save(BlockingLink link, Attachment attachment, OutputStream out)
                throws IOException {
            try (FileTransfer transfer = new FileTransfer(link, PATIENCE);
                    TransferMeter meter =
                            new TransferMeter(invocation().console(), attachment.name())) {
                transfer.download(attachment, out, meter);
            }
            out.flush();
        }
    }
}
