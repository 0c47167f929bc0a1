package chat.parley.client.screen.settings;

import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.OwnSettingsText;
import chat.parley.kit.text.Moments;
import chat.parley.kit.text.ZoneNames;
import chat.parley.protocol.model.account.Preferences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses one's time zone from all there are, narrowed by what is written; or none.
///
/// @param set the one that is set, which stands first; null for none
record ZoneScreen(Picker picker, @Nullable String set) implements Screen {
    private static final int COLUMN = 3;

    /// Stands in the list for no zone.
    private static final String NONE = "";

    static ZoneScreen of(Preferences now) {
        return new ZoneScreen(Picker.EMPTY, now.zone());
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        Optional<ListKey> key = Picker.key(input, frame);
        List<String> found = found();
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    picker.picked(found)
                            .map(zone -> chosen(zone, frame.state()))
                            .orElse(ScreenUpdate.to(this));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, found, frame);
            case null -> picking(key, input, found, frame);
        };
    }

    private ScreenUpdate picking(
            Optional<ListKey> key, Input input, List<String> found, Frame frame) {
        return ScreenUpdate.to(new ZoneScreen(picker.on(key, input, found.size(), frame), set));
    }

    private static ScreenUpdate chosen(String zone, ClientState state) {
        Preferences now = state.account().preferences();
        Preferences changed = now.withZone(zone.equals(NONE) ? null : zone);
        return changed.equals(now)
                ? ScreenUpdate.back()
                : ScreenUpdate.back().and(new Wished.Prefer(changed));
    }

    private List<String> found() {
        List<String> zones = ZoneNames.containing(picker.part());
        return picker.part().isEmpty()
                ? Stream.concat(
                                Stream.ofNullable(set),
                                Stream.concat(Stream.of(NONE), zones.stream()))
                        .toList()
                : zones;
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, OwnSettingsText.ZONES_TITLE);
        page.question(picker.query(), OwnSettingsText.ZONES_HINT);
        List<String> found = found();
        if (found.isEmpty()) {
            page.empty(OwnSettingsText.NO_SUCH_ZONE);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> drawZone(page, frame, row, found.get(index), chosen));
        page.hints(OwnSettingsText.ZONE_KEYS);
    }

    /// With the time there.
    private static void drawZone(ListPage page, Frame frame, int row, String zone, boolean chosen) {
        Theme theme = frame.appearance().theme();
        if (zone.equals(NONE)) {
            String none = frame.appearance().words().of(OwnSettingsText.NO_ZONE);
            page.text(COLUMN, row, none, chosen ? theme.strong() : theme.faint());
            return;
        }
        ZoneNames.zone(zone)
                .map(Moments::new)
                .ifPresent(there -> page.right(row, there.time(frame.state().now())));
        page.text(COLUMN, row, zone, chosen ? theme.strong() : theme.text());
    }
}
