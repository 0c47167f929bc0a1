package chat.parley.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.app.FakeLink;
import chat.parley.client.state.ClientSimulation;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PageFetchTest {
    private final FakeLink link = new FakeLink();

    @Test
    void everyPageIsFetched() {
        link.answers(
                FindPeople.class,
                request -> {
                    long after = request.after() == null ? 0 : request.after().value();
                    return page(after + 1, after < 4);
                });

        assertThat(all().join())
                .extracting(one -> one.id().value())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aListWithoutAnEndIsLeftOff() {
        link.answers(FindPeople.class, _ -> page(1, true));

        assertThat(all().join()).hasSize(PageFetch.MOST_PAGES);
    }

    private CompletableFuture<List<Profile>> all() {
        return new PageFetch<>(
                        link,
                        PeoplePage::people,
                        PeoplePage::more,
                        page -> page.people().getLast().id())
                .all(after -> new FindPeople("a", after, 1));
    }

    private static PeoplePage page(long id, boolean more) {
        return new PeoplePage(List.of(ClientSimulation.person(id, "someone")), more);
    }
}
