package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.SavedKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.MessageRequest.ListSaved;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.MessageRequest.SavedMessage;
import chat.parley.protocol.operation.MessageRequest.SavedPage;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages that one has saved, of all conversations, the latest saved first.
///
/// @param saved as far as they came
/// @param row the one that keys act on
/// @param awaited what it has asked and was not told yet
record SavedScreen(SearchResults<SavedMessage> saved, int row, List<Request<?>> awaited)
        implements RequestingScreen {
    private static final int COLUMN = 3;
    private static final int TEXT_COLUMN = COLUMN + ListPage.NAME_COLUMNS + 2;

    SavedScreen {
        awaited = List.copyOf(awaited);
    }

    static ScreenUpdate opening() {
        SavedScreen empty = new SavedScreen(SearchResults.none(), 0, List.of());
        return ScreenUpdate.push(empty).and(empty.listing(null));
    }

    private ScreenUpdate listing(@Nullable Id before) {
        return with(saved.goingOn()).asking(new ListSaved(before, SearchResults.PAGE));
    }

    private SavedScreen with(SearchResults<SavedMessage> changed) {
        return new SavedScreen(changed, row, awaited);
    }

    private ScreenUpdate asking(Request<?> request) {
        List<Request<?>> more = new ArrayList<>(awaited);
        more.add(request);
        return ScreenUpdate.to(new SavedScreen(saved, row, more))
                .and(new ScreenCommand.Ask(request));
    }

    private SavedScreen told(Request<?> request) {
        List<Request<?>> left = new ArrayList<>(awaited);
        left.remove(request);
        return new SavedScreen(saved, row, left);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        Optional<SavedMessage> chosen = chosen();
        if (frame.keys().find(SavedKey.class, input).isPresent()) {
            return chosen.map(this::removing).orElse(ScreenUpdate.to(this));
        }
        Optional<ListKey> key = frame.keys().find(ListKey.class, input);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    chosen.map(SavedMessage::message)
                            .map(one -> new Destination(one.conversation(), one.seq()))
                            .map(ScreenUpdate::open)
                            .orElse(ScreenUpdate.to(this));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> moved(key.get(), frame);
            case null -> ScreenUpdate.to(this);
        };
    }

    private Optional<SavedMessage> chosen() {
        List<SavedMessage> all = saved.found();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(Highlight.within(row, all.size())));
    }

    private ScreenUpdate moved(ListKey key, Frame frame) {
        int size = saved.found().size();
        int to = Highlight.moved(key, Highlight.within(row, size), size, ListPage.rows(frame));
        SavedScreen there = new SavedScreen(saved, to, awaited);
        boolean listing = awaited.stream().anyMatch(ListSaved.class::isInstance);
        return saved.continuesAt(to, size, Optional.of(key)) && !listing
                ? there.listing(saved.last().map(SavedMessage::id).orElse(null))
                : ScreenUpdate.to(there);
    }

    private ScreenUpdate removing(SavedMessage one) {
        SaveMessage removal = removal(one);
        return awaited.contains(removal) ? ScreenUpdate.to(this) : asking(removal);
    }

    private static SaveMessage removal(SavedMessage one) {
        return new SaveMessage(one.message().conversation(), one.message().seq(), false);
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        SavedScreen told = told(request);
        return ScreenUpdate.to(
                answer instanceof SavedPage page
                        ? told.with(saved.with(page.messages(), page.more()))
                        : saved.found().stream()
                                .filter(one -> removal(one).equals(request))
                                .findFirst()
                                .map(gone -> told.with(saved.without(gone)))
                                .orElse(told));
    }

    @Override
    public SavedScreen failed(Request<?> request, String why) {
        return told(request).with(saved.failed(why));
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.CHOSEN_MESSAGE);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.SAVED_TITLE);
        if (saved.found().isEmpty()) {
            page.nothing(saved, ScreenText.NO_SAVED);
        }
        page.list(
                saved.found().size(),
                row,
                (index, at, chosen) ->
                        draw(page, frame, saved.found().get(index).message(), at, chosen));
        if (saved.problem() != null && !saved.found().isEmpty()) {
            page.says(saved.problem(), frame.appearance().theme().trouble());
        } else {
            page.hints(ScreenText.SAVED_KEYS);
        }
    }

    private static void draw(ListPage page, Frame frame, Entry entry, int at, boolean chosen) {
        Theme theme = frame.appearance().theme();
        page.right(at, frame.appearance().times().brief(entry.sentAt(), frame.state().now()));
        frame.state()
                .conversation(entry.conversation())
                .ifPresent(
                        one ->
                                page.name(
                                        at,
                                        COLUMN,
                                        DisplayName.of(
                                                frame.appearance().named(one.known()),
                                                frame.friends()),
                                        chosen));
        String sender =
                entry.sender() == null
                        ? ""
                        : DisplayName.of(frame.appearance().named(entry.sender())).account() + "  ";
        int text = page.text(TEXT_COLUMN, at, sender, theme.faint());
        page.text(text, at, frame.bodies().preview(entry.body()), theme.text());
    }
}
