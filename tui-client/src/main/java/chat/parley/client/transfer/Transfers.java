package chat.parley.client.transfer;

import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenCommand.SendFiles;
import chat.parley.client.screen.file.FileArguments;
import chat.parley.client.state.transfer.OngoingTransfer.Stage;
import chat.parley.client.state.transfer.PathListing;
import chat.parley.client.state.transfer.TransferState;
import chat.parley.kit.console.HostEnvironment;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.body.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The files on their way between this machine and the server: two are carried at once, each on a
/// virtual thread of its own; the others wait. For the loop's thread, but for [#hear].
public final class Transfers implements AutoCloseable {
    private static final int MOST_AT_ONCE = 2;

    private final ServerLink link;
    private final @Nullable LocalFiles files;
    private final FileSetting setting;
    private final OpenedFiles opened = new OpenedFiles();
    private final Loop loop;
    private final TransferThreads threads;
    private final List<TransferJob> jobs = new ArrayList<>();
    private PathListing listing = PathListing.NONE;
    private @Nullable String recognised;
    private String pasted = "";
    private String downloads = "";
    private long numbers;

    /// The loop that it works for.
    public interface Loop {
        /// Has something done in the loop's turn, and the screen drawn. From any thread.
        void turn(Runnable turn);

        /// All files of a message have been uploaded.
        void uploaded(SendFiles wanted, Body.Files body);

        /// A file is where it was to be saved.
        void saved(String to);

        /// Why something failed, for people.
        String words(Throwable failure);
    }

    /// Carries nothing yet.
    ///
    /// @param setting about this machine, if there is one
    public Transfers(ServerLink link, FileSetting setting, Loop loop) {
        this.link = link;
        HostEnvironment host = setting.host();
        this.files = host == null ? null : new LocalFiles(host);
        this.setting = setting;
        this.loop = loop;
        this.threads = new TransferThreads(link, () -> loop.turn(() -> {}));
        LocalFiles here = files;
        if (here != null) {
            lookedUp(() -> here.downloads(setting.downloads()), found -> downloads = found);
        }
    }

    /// Takes up what the link says. From any thread.
    public void hear(LinkEvent news) {
        threads.hear(news);
    }

    /// What the screens show of it.
    public TransferState state() {
        if (files == null) {
            return TransferState.ELSEWHERE;
        }
        return new TransferState(
                true,
                jobs.stream().map(TransferJob::shown).toList(),
                listing,
                recognised,
                downloads,
                setting.programs());
    }

    /// Does what a screen wants.
    public void follow(ScreenCommand.OfFiles command) {
        LocalFiles here = files;
        if (here == null) {
            return;
        }
        switch (command) {
            case SendFiles wanted -> add(new FileUpload(wanted, here));
            case ScreenCommand.SaveFile(var file, var to) -> add(new FileDownload(file, to, here));
            case ScreenCommand.OpenFile(var file) ->
                    setting.programs()
                            .of(file)
                            .ifPresent(
                                    program -> add(new FileOpening(file, program, here, opened)));
            case ScreenCommand.CancelTransfer(long number) -> cancel(number);
            case ScreenCommand.RetryTransfers() -> retry();
            case ScreenCommand.ListDirectory(var directory) ->
                    lookedUp(() -> here.list(directory), found -> listing = found);
            case ScreenCommand.RecognisePath(var text) -> recognise(here, text);
        }
    }

    private void recognise(LocalFiles here, String text) {
        recognised = null;
        pasted = text;
        FileArguments read = FileArguments.read(text);
        if (!read.paths().isEmpty()) {
            lookedUp(
                    () -> here.isPlainFile(read.paths().getFirst()),
                    found -> recognised = found && text.equals(pasted) ? text : recognised);
        }
    }

    /// Whatever the disk takes for it.
    private <T> void lookedUp(Supplier<T> look, Consumer<T> found) {
        Thread.ofVirtual()
                .name("local-files")
                .start(
                        () -> {
                            T what = look.get();
                            loop.turn(() -> found.accept(what));
                        });
    }

    private void add(TransferTask task) {
        if (jobs.size() < TransferState.MOST) {
            numbers++;
            jobs.add(new TransferJob(numbers, task, threads.gauge(task.name())));
            begin();
        }
    }

    private void begin() {
        for (TransferJob job : jobs) {
            long running = jobs.stream().filter(one -> one.is(Stage.RUNNING)).count();
            if (running < MOST_AT_ONCE && job.is(Stage.WAITING)) {
                job.runs(
                        threads.carry(
                                job.task(),
                                job.gauge(),
                                failure -> loop.turn(() -> over(job, failure))));
            }
        }
    }

    /// One that was given up meanwhile is not there any more.
    private void over(TransferJob job, Optional<Throwable> failure) {
        if (!jobs.contains(job)) {
            job.task().drop(link);
            return;
        }
        if (failure.isPresent()) {
            job.fails(loop.words(TransferFailure.told(failure.get())));
        } else {
            jobs.remove(job);
            switch (job.task()) {
                case FileUpload upload -> loop.uploaded(upload.wanted(), upload.body());
                case FileDownload(_, var to, _) -> loop.saved(to);
                case FileOpening _ -> {}
            }
        }
        begin();
    }

    private void cancel(long number) {
        jobs.stream().filter(job -> job.number() == number).findFirst().ifPresent(this::cancel);
        begin();
    }

    /// What runs is dropped once its thread has ended.
    private void cancel(TransferJob job) {
        jobs.remove(job);
        if (job.is(Stage.RUNNING)) {
            job.interrupt();
        } else {
            job.task().drop(link);
        }
    }

    private void retry() {
        jobs.stream().filter(job -> job.is(Stage.FAILED)).forEach(TransferJob::waits);
        begin();
    }

    /// Those that are being carried end, and what was opened is deleted.
    @Override
    public void close() {
        jobs.forEach(TransferJob::interrupt);
        opened.close();
    }
}
