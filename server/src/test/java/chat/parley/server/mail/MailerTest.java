package chat.parley.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C6")
class MailerTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final List<String> tried = new CopyOnWriteArrayList<>();

    private static OutgoingMail mail(String subject) {
        return new OutgoingMail("li@example.org", subject, "hello\n");
    }

    private MailTransport failing(boolean passes) {
        return mail -> {
            tried.add(mail.subject());
            if (mail.subject().startsWith("bad")) {
                throw new MailFailure("refused", passes);
            }
        };
    }

    private void awaitTried(String... subjects) {
        await().untilAsserted(() -> assertThat(tried).containsExactly(subjects));
    }

    @Test
    void whatMayBeTakenLaterIsTriedAFewTimes() {
        try (Mailer mailer = new Mailer(Optional.of(failing(true)), SOON)) {
            mailer.send(mail("bad"));
            mailer.send(mail("good"));
            awaitTried("bad", "bad", "bad", "good");
        }
    }

    @Test
    void whatIsRefusedForGoodIsTriedOnce() {
        try (Mailer mailer = new Mailer(Optional.of(failing(false)), SOON)) {
            mailer.send(mail("bad"));
            mailer.send(mail("good"));
            awaitTried("bad", "good");
        }
    }

    @Test
    void whateverIsThrownStopsNothing() {
        MailTransport broken =
                mail -> {
                    tried.add(mail.subject());
                    throw new IllegalStateException("a mistake");
                };
        try (Mailer mailer = new Mailer(Optional.of(broken), SOON)) {
            mailer.send(mail("one"));
            mailer.send(mail("two"));
            awaitTried("one", "two");
        }
    }

    @Test
    void noMoreWaitThanThereIsRoomForAndNobodyIsHeldUp() {
        CountDownLatch free = new CountDownLatch(1);
        MailTransport slow =
                mail -> {
                    tried.add(mail.subject());
                    try {
                        free.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                };
        try (Mailer mailer = new Mailer(Optional.of(slow), SOON)) {
            mailer.send(mail("first"));
            awaitTried("first");
            for (int i = 0; i < 2 * Mailer.WAITING; i++) {
                mailer.send(mail("next"));
            }
            free.countDown();
            await().until(() -> tried.size() == 1 + Mailer.WAITING);
            mailer.send(mail("last"));
            await().until(() -> tried.getLast().equals("last"));
            assertThat(tried).hasSize(2 + Mailer.WAITING);
        }
    }

    @Test
    void anotherWayIsTakenFromThenOn() {
        List<String> other = new CopyOnWriteArrayList<>();
        try (Mailer mailer = new Mailer(Optional.empty(), SOON)) {
            assertThat(mailer.isOn()).isFalse();
            mailer.use(Optional.of(mail -> other.add(mail.subject())));
            assertThat(mailer.isOn()).isTrue();
            mailer.send(mail("one"));
            await().untilAsserted(() -> assertThat(other).containsExactly("one"));
        }
    }

    @Test
    void theEndCutsOffWhatIsUnderWay() {
        CountDownLatch cut = new CountDownLatch(1);
        MailTransport endless =
                mail -> {
                    tried.add(mail.subject());
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException _) {
                        cut.countDown();
                    }
                };
        Mailer mailer = new Mailer(Optional.of(endless), SOON);
        mailer.send(mail("one"));
        awaitTried("one");
        mailer.close();
        await().until(() -> cut.getCount() == 0);
        assertThat(tried).hasSize(1);
    }
}
