package chat.parley.client.screen.search;

import chat.parley.client.look.DisplayName;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.SearchKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds messages by what they say, everywhere or in one conversation, and leads to their places.
///
/// @param here the conversation that was open, which a key confines the search to
public record MessageSearchScreen(Picker picker, MessageSearch search, @Nullable Id here)
        implements RequestingScreen {

    /// Before anything was looked for.
    ///
    /// @param only whether to look in the open conversation alone
    public static MessageSearchScreen asking(String query, boolean only, Frame frame) {
        Id open = frame.state().selected();
        return new MessageSearchScreen(
                Picker.of(query),
                MessageSearch.none(only ? open : null, frame.appearance().times().zone().getId()),
                open);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(SearchKey.class, input).orElse(null)) {
            case SEARCH_ELSEWHERE -> elsewhere();
            case null -> listing(input, frame);
        };
    }

    /// Everywhere, or in the open conversation again.
    private ScreenUpdate elsewhere() {
        Id to = search.here() == null ? here : null;
        MessageSearchScreen there = new MessageSearchScreen(picker.anew(), search.in(to), here);
        return search.results().part().isEmpty() ? ScreenUpdate.to(there) : there.searching();
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = Picker.key(input, frame);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> isAnswered() ? chosen() : searching();
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, frame);
            case null -> picking(key, input, frame);
        };
    }

    /// Whether what is written is what was looked for.
    private boolean isAnswered() {
        return picker.part().equals(search.results().part());
    }

    /// Looks for what is written.
    public ScreenUpdate searching() {
        return picker.part().isEmpty()
                ? ScreenUpdate.to(this)
                : new MessageSearchScreen(picker.anew(), search.begun(picker.part()), here)
                        .asking();
    }

    @Override
    public List<Request<?>> awaited() {
        return List.copyOf(search.request().stream().toList());
    }

    private ScreenUpdate chosen() {
        return picker.picked(search.results().found())
                .map(FoundMessage::entry)
                .map(entry -> ScreenUpdate.open(new Destination(entry.conversation(), entry.seq())))
                .orElse(ScreenUpdate.to(this));
    }

    /// Past the last one, what follows is fetched.
    private ScreenUpdate picking(Optional<ListKey> key, Input input, Frame frame) {
        int size = search.results().found().size();
        Picker picked = picker.on(key, input, size, frame);
        return search.results().continuesAt(picked.row(), size, key)
                ? new MessageSearchScreen(picked, search.goingOn(), here).asking()
                : ScreenUpdate.to(new MessageSearchScreen(picked, search, here));
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return answer instanceof MessagesFound page
                ? new MessageSearchScreen(picker, search.with(page), here).asking()
                : ScreenUpdate.to(this);
    }

    @Override
    public MessageSearchScreen failed(Request<?> request, String why) {
        return new MessageSearchScreen(picker, search.failed(why), here);
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.FINDING_MESSAGES);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, title(frame));
        page.question(picker.query(), ScreenText.SEARCH_HINT);
        List<FoundMessage> found = search.results().found();
        if (found.isEmpty()) {
            boolean looked = !search.results().part().isEmpty();
            page.nothing(
                    search.results(), looked ? ScreenText.NO_MESSAGE_FOUND : ScreenText.NOTHING);
        }
        FoundLine line = new FoundLine(page, frame, search.words(), search.here() == null);
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> line.draw(found.get(index), row, chosen));
        page.hints(hints(found));
    }

    private ScreenText hints(List<FoundMessage> found) {
        if (!search.complete()) {
            return ScreenText.SEARCH_INCOMPLETE;
        }
        return isAnswered() && !found.isEmpty()
                ? ScreenText.SEARCH_FOUND_KEYS
                : ScreenText.SEARCH_KEYS;
    }

    private String title(Frame frame) {
        Id only = search.here();
        return only == null
                ? frame.appearance().words().of(ScreenText.SEARCH_TITLE)
                : frame.state()
                        .conversation(only)
                        .map(one -> frame.appearance().named(frame.state().called(one)))
                        .map(one -> DisplayName.of(one).text())
                        .map(name -> frame.appearance().words().of(ScreenText.SEARCH_IN, name))
                        .orElse("");
    }
}
