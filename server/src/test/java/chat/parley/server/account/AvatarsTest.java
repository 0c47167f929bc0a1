package chat.parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ProfileColor;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A13")
@Tag("A14")
class AvatarsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static EditProfile edit(
            @Nullable String avatar, @Nullable String color, @Nullable String region) {
        return new EditProfile(null, null, avatar, color, region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "陈", "é", "🐼", "👩‍💻", "🇨🇳", "❤️", "7", "★", "👍🏽"})
    void anAvatarIsOneGrapheme(String avatar) {
        assertThat(world.ask(alice, edit(avatar, null, null)).avatar()).isEqualTo(avatar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "🐼🐼", "🤖", "\u0301", "\u200b", "@", "#", "a b", "👩‍💻x"})
    void nothingElseIs(String avatar) {
        assertThat(world.refusal(alice, edit(avatar, null, null))).isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void partsAreChangedAndClearedByThemselvesAndFriendsHear() {
        Caller bob = world.person("bob");
        world.befriend(alice, bob);
        world.ask(alice, edit("🐼", "TEAL", "Hangzhou"));
        Profile seen = world.ask(bob, new ShowProfile("alice"));
        assertThat(seen.color()).isEqualTo(ProfileColor.TEAL);
        assertThat(seen.region()).isEqualTo("Hangzhou");
        assertThat(world.told(bob, ProfileChanged.class).getLast().profile()).isEqualTo(seen);
        world.ask(alice, edit("", null, null));
        Profile cleared = world.ask(alice, edit(null, "", ""));
        assertThat(cleared).isEqualTo(new Profile(seen.id(), seen.kind(), "alice", null, null));
    }

    @Test
    void coloursAreThoseOfThePalette() {
        assertThat(world.refusal(alice, edit(null, "red", null))).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.ask(alice, edit(null, "violet", null)).color())
                .isEqualTo(ProfileColor.VIOLET);
    }
}
