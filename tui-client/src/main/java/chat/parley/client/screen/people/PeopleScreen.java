package chat.parley.client.screen.people;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.PeopleKey;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;

/// Finds people by a part of their name, to become friends with.
public record PeopleScreen(Picker picker, SearchResults<Profile> search)
        implements RequestingScreen {
    private static final int NAME_COLUMN = 3;

    /// Before anything was looked for.
    public static PeopleScreen asking(Picker picker) {
        return new PeopleScreen(picker, SearchResults.none());
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(PeopleKey.class, input).orElse(null)) {
            case OTHER_PEOPLE -> ScreenUpdate.to(new ContactsScreen(picker.anew()));
            case null -> listing(input, frame);
        };
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = Picker.key(input, frame);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> isAnswered() ? chosen(frame.state()) : searching();
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, frame);
            case null -> picking(key, input, frame);
        };
    }

    /// Whether what is written is what was looked for.
    private boolean isAnswered() {
        return picker.part().equals(search.part());
    }

    /// Looks for what is written.
    public ScreenUpdate searching() {
        return picker.part().isEmpty()
                ? ScreenUpdate.to(this)
                : new PeopleScreen(picker.anew(), SearchResults.begun(picker.part())).asking();
    }

    /// The first page, or the one that follows.
    @Override
    public List<Request<?>> awaited() {
        Id after = search.last().map(Profile::id).orElse(null);
        return search.busy()
                ? List.of(new FindPeople(search.part(), after, SearchResults.PAGE))
                : List.of();
    }

    private ScreenUpdate chosen(ClientState state) {
        return picker.picked(people(state))
                .map(one -> ScreenUpdate.push(CardScreen.of(one)))
                .orElse(ScreenUpdate.to(this));
    }

    /// Past the last one, what follows is fetched.
    private ScreenUpdate picking(Optional<ListKey> key, Input input, Frame frame) {
        int size = people(frame.state()).size();
        Picker picked = picker.on(key, input, size, frame);
        return search.continuesAt(picked.row(), size, key)
                ? new PeopleScreen(picked, search.goingOn()).asking()
                : ScreenUpdate.to(new PeopleScreen(picked, search));
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return ScreenUpdate.to(
                answer instanceof PeoplePage(var people, boolean more)
                        ? new PeopleScreen(picker, search.with(people, more))
                        : this);
    }

    @Override
    public PeopleScreen failed(Request<?> request, String why) {
        return new PeopleScreen(picker, search.failed(why));
    }

    /// Oneself is nobody to be found.
    private List<Profile> people(ClientState state) {
        return search.found().stream()
                .filter(one -> !one.id().equals(state.account().id()))
                .toList();
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.PEOPLE);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.PEOPLE_TITLE);
        page.question(picker.query(), ScreenText.FIND);
        List<Profile> people = people(frame.state());
        if (people.isEmpty()) {
            boolean looked = !search.part().isEmpty();
            page.nothing(search, looked ? ScreenText.NOBODY_FOUND : ScreenText.NOTHING);
        }
        page.list(
                people.size(),
                picker.row(),
                (index, row, chosen) -> {
                    Profile one = people.get(index);
                    Relationship relationship = Relationship.of(one.id(), frame.state().account());
                    page.right(row, frame.appearance().words().of(relationship.inBrief()));
                    page.person(row, NAME_COLUMN, one, chosen);
                });
        boolean choosing = isAnswered() && !people.isEmpty();
        page.hints(choosing ? ScreenText.FOUND_KEYS : ScreenText.FIND_KEYS);
    }
}
