package chat.parley.server.bus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bus of a single node: subscribers hear on the publishing thread, in the order of publishing.
public final class LocalBus implements Bus {
    private static final Logger log = LoggerFactory.getLogger(LocalBus.class);

    private final List<Consumer<Publication>> subscribers = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Publication publication) {
        for (Consumer<Publication> subscriber : subscribers) {
            try {
                subscriber.accept(publication);
            } catch (RuntimeException | Error e) {
                // a hint that failed must not harm who published it: what it told of is committed
                log.error("a subscriber failed on {}", publication.event().getClass(), e);
            }
        }
    }

    @Override
    public void subscribe(Consumer<Publication> subscriber) {
        subscribers.add(subscriber);
    }
}
