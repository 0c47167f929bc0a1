package chat.parley.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Looking for messages from the command line.
class SearchCommandTest extends CommandTest {

    @BeforeEach
    void beSignedIn() {
        signIn();
        world.says(CommandWorld.BOB, "lunch?");
        world.says(CommandWorld.ALICE, "no lunch");
    }

    @Test
    void messagesFollowPeopleAndGroupsTheNewestFirst() {
        assertThat(parley("search", "lunch")).isZero();

        assertThat(console.printed())
                .endsWith(
                        """
                        @bob 2  2026-11-21 09:41 alice: no lunch
                        @bob 1  2026-11-21 09:41 Bobby @bob: lunch?
                        """);
    }

    @Test
    void withAFilterOnlyMessagesAreLookedFor() {
        assertThat(
                        parley(
                                "search",
                                "lunch",
                                "--in",
                                "#ops",
                                "--from",
                                "@bob",
                                "--before",
                                "2026-11-01T18:30:00Z",
                                "--has",
                                "link",
                                "--has",
                                "pin"))
                .isZero();

        assertThat(server.requests())
                .allMatch(request -> request instanceof SearchMessages)
                .extracting(request -> ((SearchMessages) request).query())
                .containsExactly(
                        "in:#ops from:@bob before:2026-11-01T18:30:00Z has:link has:pin lunch");
    }

    @Test
    void aFilterAmongTheWordsIsAsGood() {
        assertThat(parley("search", "from:bob", "lunch")).isZero();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void historyFindsInOneConversationOldestFirst() {
        assertThat(parley("history", "@bob", "--search", "lunch", "--seq")).isZero();

        assertThat(console.printed())
                .isEqualTo(
                        """
                        1  2026-11-21 09:41 Bobby @bob: lunch?
                        2  2026-11-21 09:41 alice: no lunch
                        """);
        List<Request<?>> asked = List.copyOf(server.requests());
        assertThat(asked.getLast())
                .isInstanceOfSatisfying(
                        SearchMessages.class,
                        search -> assertThat(search.conversation()).isEqualTo(new Id(77)));
    }
}
