package chat.parley.client.transfer;

import chat.parley.client.state.transfer.OngoingTransfer;
import chat.parley.client.state.transfer.OngoingTransfer.Direction;
import chat.parley.client.state.transfer.OngoingTransfer.Stage;
import org.jspecify.annotations.Nullable;

/// One transfer, and where it stands. For the loop's thread.
final class TransferJob {
    private final long number;
    private final TransferTask task;
    private final TransferGauge gauge;
    private Stage stage = Stage.WAITING;
    private @Nullable String failure;
    private @Nullable Thread thread;

    TransferJob(long number, TransferTask task, TransferGauge gauge) {
        this.number = number;
        this.task = task;
        this.gauge = gauge;
    }

    long number() {
        return number;
    }

    TransferTask task() {
        return task;
    }

    TransferGauge gauge() {
        return gauge;
    }

    boolean is(Stage one) {
        return stage == one;
    }

    /// It waits for its turn, for the first time or again.
    void waits() {
        stage = Stage.WAITING;
        failure = null;
    }

    void runs(Thread on) {
        stage = Stage.RUNNING;
        thread = on;
    }

    void fails(String why) {
        stage = Stage.FAILED;
        failure = why;
    }

    /// Ends the thread that carries it, if there is one.
    void interrupt() {
        Thread carrying = thread;
        if (carrying != null) {
            carrying.interrupt();
        }
    }

    OngoingTransfer shown() {
        TransferGauge.Reading now = gauge.reading();
        Direction direction =
                switch (task) {
                    case FileUpload _ -> Direction.UPLOAD;
                    case FileDownload _ -> Direction.DOWNLOAD;
                    case FileOpening _ -> Direction.OPENING;
                };
        return new OngoingTransfer(
                number,
                direction,
                stage,
                now.name(),
                now.bytes(),
                now.size(),
                now.perSecond(),
                failure);
    }
}
