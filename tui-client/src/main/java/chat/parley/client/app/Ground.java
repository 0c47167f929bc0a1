package chat.parley.client.app;

import chat.parley.client.state.store.DiskStore;
import chat.parley.client.state.store.Kept;
import chat.parley.client.state.store.NoStore;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.profile.ClientProfile;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an account's screen begins on.
///
/// @param link not opened by the screen yet
/// @param profile its files on this machine; null where there are none
/// @param found what is kept of it; null where others hold all there is to keep things in
record Ground(ServerLink link, @Nullable ClientProfile profile, @Nullable Kept found) {

    /// With the files of a profile, as far as nobody else holds them.
    static Ground onDisk(ServerLink link, ClientProfile profile) {
        return new Ground(
                link,
                profile,
                DiskStore.open(profile.state(), profile.cache()).map(Kept::in).orElse(null));
    }

    Kept kept() {
        return found == null ? Kept.in(new NoStore()) : found;
    }

    /// To be said at the start, if anything.
    @Nullable ScreenText warning() {
        return found == null ? ScreenText.HELD_ELSEWHERE : found.store().warning().orElse(null);
    }

    /// The server's name, for people.
    String server() {
        return Optional.ofNullable(profile)
                .map(ClientProfile::server)
                .map(URI::getAuthority)
                .orElse("parley");
    }

    /// What to call this device when signing in.
    String device() {
        return profile == null ? "parley" : profile.device();
    }
}
