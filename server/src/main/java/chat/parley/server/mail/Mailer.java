package chat.parley.server.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends e-mail, one after the other, on a virtual thread of its own that begins with the first.
/// Whoever has something to send does not wait, and is not told whether it arrives: that stands in
/// the log. What waits is lost with the process. Safe for any number of threads.
public final class Mailer implements AutoCloseable {
    /// So many wait to be sent.
    static final int WAITING = 100;

    /// So often an e-mail is tried that is not refused for good.
    static final int TRIES = 3;

    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);

    private final BlockingQueue<OutgoingMail> queue = new ArrayBlockingQueue<>(WAITING);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("mail").unstarted(this::run);
    private final Duration pause;
    private volatile Optional<MailTransport> transport;
    private boolean started;

    /// Makes it; nothing is connected yet.
    ///
    /// @param transport empty where none is sent
    public Mailer(Optional<MailTransport> transport) {
        this(transport, PAUSE);
    }

    /// Makes one that pauses so long before an e-mail is tried again.
    Mailer(Optional<MailTransport> transport, Duration pause) {
        this.transport = transport;
        this.pause = pause;
    }

    /// Whether e-mail is sent here.
    public boolean isOn() {
        return transport.isPresent();
    }

    /// Sends what comes from now on this way.
    ///
    /// @param other empty to send none
    public void use(Optional<MailTransport> other) {
        transport = other;
    }

    /// Sends an e-mail as soon as those before it are; drops it where too many wait.
    public synchronized void send(OutgoingMail mail) {
        if (!started) {
            started = true;
            thread.start();
        }
        if (!queue.offer(mail)) {
            log.warn("an e-mail was dropped: {} wait to be sent", WAITING);
        }
    }

    private void run() {
        try {
            while (!isClosing()) {
                OutgoingMail mail = queue.take();
                try {
                    deliver(mail);
                } catch (RuntimeException | Error e) {
                    log.error("an e-mail could not be made", e);
                }
            }
        } catch (InterruptedException _) {
            // the server is going down
        }
    }

    private void deliver(OutgoingMail mail) throws InterruptedException {
        for (int times = 1; times <= TRIES && !isClosing(); times++) {
            Optional<MailTransport> way = transport;
            if (way.isEmpty()) {
                log.warn("an e-mail was dropped: none is sent any more");
                return;
            }
            try {
                way.get().send(mail);
                log.info("an e-mail was handed over");
                return;
            } catch (MailFailure failure) {
                log.warn(
                        "an e-mail was not sent, {} of {}: {}", times, TRIES, failure.getMessage());
                if (!failure.passes() || times == TRIES) {
                    return;
                }
                boolean _ = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /// What is under way is cut off, and what waits is lost.
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        if (!queue.isEmpty()) {
            log.warn("{} e-mails that waited are not sent", queue.size());
        }
    }
}
