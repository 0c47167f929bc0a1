package chat.parley.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.server.PeopleWorld;
import chat.parley.server.account.Directory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentionsTest {
    @TempDir Path directory;

    private PeopleWorld world;
    private Mentions mentions;
    private Map<Id, String> names;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        mentions = new Mentions(new Directory(world.database));
        names =
                Stream.of("bob", "bobby", "陈丽", "陈丽华", "o.k")
                        .collect(
                                Collectors.toMap(
                                        name -> world.person(name).signedIn(),
                                        Function.identity()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("C40")
    void aNameEndsWhereTheWordDoes() {
        assertThat(named("hello @bob, and @BOBBY!")).containsExactly("bob", "bobby");
        assertThat(named("@bobbles")).isEmpty();
        assertThat(named("ask @bob.")).containsExactly("bob");
        assertThat(named("ask @o.k.")).containsExactly("o.k");
    }

    @Test
    @Tag("C40")
    void inChineseTheLongestNameThatSomebodyHasIsTriedFirst() {
        assertThat(named("@陈丽华你好")).containsExactly("陈丽华 陈丽");
        assertThat(named("请＠陈丽看一下")).containsExactly("陈丽");
    }

    @Test
    @Tag("C40")
    void theHostOfAMailAddressNamesNobody() {
        assertThat(named("ann@bob.example, ann1@bob")).isEmpty();
        assertThat(named("(@bob)")).containsExactly("bob");
        assertThat(named("你好@bob")).containsExactly("bob");
    }

    @Test
    void wordsThatNameNobodyAreOnlyWords() {
        assertThat(named("mail me @ noon, or a@b")).isEmpty();
        assertThat(named("no sign at all")).isEmpty();
        assertThat(named("@\u202Ebob @@")).isEmpty();
    }

    private List<String> named(String text) {
        return mentions.in(text).people().stream()
                .map(ids -> ids.stream().map(names::get).collect(Collectors.joining(" ")))
                .toList();
    }
}
