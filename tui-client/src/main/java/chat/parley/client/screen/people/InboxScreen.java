package chat.parley.client.screen.people;

import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListLine;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.NotificationText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to oneself, newest first. Once it is before somebody's eyes it is read; what was
/// new then stays marked until one leaves.
///
/// @param highlighted the one that keys act on; null for the first
/// @param fresh those that had not been seen before
public record InboxScreen(@Nullable Id highlighted, Set<Id> fresh) implements Screen {
    private static final int COLUMN = 3;
    private static final int TEXT_COLUMN = 5;

    public static final InboxScreen ALL = new InboxScreen(null, Set.of());

    public InboxScreen {
        fresh = Set.copyOf(fresh);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<Notification> all = all(frame.state());
        int at = index(all);
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    all.isEmpty() ? ScreenUpdate.to(this) : chosen(all.get(at), frame.state());
            case ListKey key -> {
                int to = Highlight.moved(key, at, all.size(), ListPage.rows(frame));
                yield ScreenUpdate.to(
                        all.isEmpty() ? this : new InboxScreen(all.get(to).id(), fresh));
            }
            case null -> ScreenUpdate.to(this);
        };
    }

    /// To what it tells of: the application, or the conversation while it is one's own.
    private ScreenUpdate chosen(Notification one, ClientState state) {
        if (asks(one.kind()) && one.actor() != null) {
            return ScreenUpdate.push(ApplicationsScreen.at(one.actor().id(), state));
        }
        Id conversation = one.conversation();
        return conversation != null && state.conversation(conversation).isPresent()
                ? ScreenUpdate.open(new Destination(conversation))
                : ScreenUpdate.to(this);
    }

    private static boolean asks(NotificationKind kind) {
        return kind == NotificationKind.FRIEND_ASKED
                || kind == NotificationKind.GROUP_ASKED
                || kind == NotificationKind.INVITED;
    }

    private static List<Notification> all(ClientState state) {
        return state.account().notifications().newest();
    }

    /// What comes on top moves the others down, and the one that keys act on with them.
    private int index(List<Notification> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(highlighted)) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public ScreenUpdate settled(Frame frame) {
        ClientState state = frame.state();
        boolean seesNew =
                frame.focused()
                        && state.connection().signedIn()
                        && state.account().notifications().unseen() > 0;
        if (!seesNew) {
            return ScreenUpdate.to(this);
        }
        Set<Id> unseen = new HashSet<>(fresh);
        all(state).stream()
                .filter(one -> !one.wasRead())
                .map(Notification::id)
                .forEach(unseen::add);
        return ScreenUpdate.to(new InboxScreen(highlighted, unseen))
                .and(new Wished.SeeNotifications());
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, NotificationText.TITLE);
        List<Notification> all = all(frame.state());
        if (all.isEmpty()) {
            page.empty(NotificationText.NONE);
        }
        List<ListLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Notification one = all.get(i);
            lines.add(new ListLine(i, (row, _) -> draw(page, frame, one, row)));
            String text = one.text();
            if (text != null) {
                lines.add(new ListLine(i, (row, _) -> drawText(page, frame, text, row)));
            }
        }
        ListLine.draw(lines, index(all), page);
        page.hints(NotificationText.KEYS);
    }

    private void draw(ListPage page, Frame frame, Notification one, int row) {
        Theme theme = frame.appearance().theme();
        boolean isNew = !one.wasRead() || fresh.contains(one.id());
        page.right(row, frame.appearance().times().brief(one.happenedAt(), frame.state().now()));
        int behind =
                page.text(COLUMN, row, told(one, frame), isNew ? theme.strong() : theme.text());
        if (isNew) {
            String mark = frame.appearance().words().of(NotificationText.NEW);
            page.text(behind + 2, row, mark, theme.accent());
        }
    }

    private static void drawText(ListPage page, Frame frame, String text, int row) {
        page.text(TEXT_COLUMN, row, Emoji.draw(text), frame.appearance().theme().faint());
    }

    private static String told(Notification one, Frame frame) {
        Words words = frame.appearance().words();
        String told =
                NotificationText.sentence(
                        one, words, who -> NameText.listed(frame.appearance().named(who)));
        return one.until() == null
                ? told
                : words.of(
                        NotificationText.UNTIL,
                        told,
                        frame.appearance().times().brief(one.until(), frame.state().now()));
    }
}
