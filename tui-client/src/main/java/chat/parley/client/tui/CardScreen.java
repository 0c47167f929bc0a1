package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.term.Input;
import chat.parley.client.term.Key;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Wrapper;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.FriendRequest.Friend;
import chat.parley.protocol.operation.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What there is to know of one person, and to do: talk, ask to be a friend, end the friendship.
///
/// @param under where one comes back to
record CardScreen(Origin under, Profile person, Step step) implements Screen {
    private static final int LABEL_COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
    private static final int MOST_SIGNATURE_ROWS = 4;
    private static final int NARROWEST_SIGNATURE = 8;
    private static final Key BACK = Key.of("Esc");

    /// How far one has come.
    sealed interface Step {}

    record Looking() implements Step {}

    /// Whether to end the friendship.
    ///
    /// @param alone whether nothing else was wanted of the card
    record AskEnd(boolean alone) implements Step {}

    /// Asking to be a friend, with a few words.
    record Asking(Composer text) implements Step {}

    static CardScreen of(Origin under, Profile person) {
        return new CardScreen(under, person, new Looking());
    }

    private CardScreen with(Step changed) {
        return new CardScreen(under, person, changed);
    }

    @Override
    public Turn on(Input input, View view) {
        return switch (step) {
            case Looking() -> looking(input, view.state());
            case AskEnd(boolean alone) -> {
                boolean yes = KeyMap.action(input, Area.PEOPLE).equals(Optional.of(Action.CONFIRM));
                yield yes
                        ? Turn.to(under).and(new Wished.EndFriendship(person))
                        : Turn.to(alone ? under : with(new Looking()));
            }
            case Asking(var text) -> asking(text, input, view);
        };
    }

    private Turn looking(Input input, ClientState state) {
        Standing standing = Standing.of(person.id(), state.account());
        return switch (KeyMap.action(input, Area.PEOPLE, Area.LISTS).orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case END_FRIENDSHIP ->
                    Turn.to(standing == Standing.FRIEND ? with(new AskEnd(false)) : this);
            case CHOOSE -> chosen(standing, state);
            default -> Turn.to(this);
        };
    }

    private Turn chosen(Standing standing, ClientState state) {
        return switch (standing) {
            case FRIEND ->
                    state.account()
                            .friends()
                            .find(person.id())
                            .map(friend -> under.chat().opening(friend.conversation(), state))
                            .orElse(Turn.to(this));
            case ASKING -> Turn.to(ApplicationsScreen.at(this, person.id(), state));
            case STRANGER -> Turn.to(with(new Asking(Composer.EMPTY)));
            case ASKED -> Turn.to(this);
        };
    }

    private Turn asking(Composer text, Input input, View view) {
        if (input.equals(BACK) || input.equals(Key.of("C-c"))) {
            return Turn.to(with(new Looking()));
        }
        if (input.equals(Key.ENTER)) {
            String words = text.text().isBlank() ? null : text.text().strip();
            return Turn.to(with(new Looking()))
                    .and(new Wished.Apply(new ApplyFriend(person.name(), words)));
        }
        int columns = view.columns() - LABEL_COLUMN - 3;
        return Turn.to(with(new Asking(text.on(input, view.look(), columns))));
    }

    @Override
    public void draw(Painter painter, View view) {
        Optional<Friend> friend = view.state().account().friends().find(person.id());
        Profile now = friend.map(Friend::profile).orElse(person);
        Standing standing = Standing.of(person.id(), view.state().account());
        ListPage page = new ListPage(painter, view, Names.listed(now));
        label(page, view, 0, ScreenText.CARD_NAME, List.of(now.name()));
        String since =
                friend.map(one -> since(one.since(), view))
                        .orElse(view.look().words().of(unfriended(standing)));
        label(page, view, 1, ScreenText.CARD_FRIENDS, List.of(since));
        List<String> signature = signature(now, view);
        if (!signature.isEmpty()) {
            label(page, view, 2, ScreenText.CARD_SIGNATURE, signature);
        }
        drawStep(page, view, signature.size() + 3, now, standing);
    }

    private static String since(Instant since, View view) {
        Times times = view.look().times();
        String day = times.day(times.day(since), view.state().now());
        return view.look().words().of(ScreenText.CARD_SINCE, day);
    }

    private static List<String> signature(Profile profile, View view) {
        if (profile.signature() == null) {
            return List.of();
        }
        int room = Math.max(NARROWEST_SIGNATURE, view.columns() - VALUE_COLUMN - 9);
        List<String> lines = new Wrapper(view.look().widths()).lines(profile.signature(), room);
        return lines.stream().limit(MOST_SIGNATURE_ROWS).toList();
    }

    private static ScreenText unfriended(Standing standing) {
        return switch (standing) {
            case ASKED -> ScreenText.CARD_WAITS;
            case ASKING -> ScreenText.CARD_ASKS;
            case FRIEND, STRANGER -> ScreenText.CARD_NOT_FRIENDS;
        };
    }

    private static void label(
            ListPage page, View view, int row, ScreenText label, List<String> lines) {
        Theme theme = view.look().theme();
        page.text(LABEL_COLUMN, row, view.look().words().of(label), theme.faint());
        for (int i = 0; i < lines.size(); i++) {
            page.text(VALUE_COLUMN, row + i, lines.get(i), theme.text());
        }
    }

    private void drawStep(ListPage page, View view, int row, Profile now, Standing standing) {
        Words words = view.look().words();
        switch (step) {
            case Looking() -> page.hints(standing.keys());
            case AskEnd _ ->
                    page.says(
                            words.of(ScreenText.ASK_END, Names.listed(now)),
                            view.look().theme().trouble());
            case Asking(var text) -> {
                String heading = words.of(ScreenText.ASKING, Names.listed(now));
                page.text(LABEL_COLUMN, row, heading, view.look().theme().strong());
                page.composer(LABEL_COLUMN, row + 1, text, ScreenText.A_FEW_WORDS);
                page.hints(ScreenText.ASKING_KEYS);
            }
        }
    }

    @Override
    public Screen focused(boolean focused) {
        return new CardScreen(under.focused(focused), person, step);
    }
}
