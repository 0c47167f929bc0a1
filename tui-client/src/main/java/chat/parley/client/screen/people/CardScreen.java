package chat.parley.client.screen.people;

import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.CardKey;
import chat.parley.client.screen.key.ConfirmKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What there is to know of one person, and to do: talk, ask to be a friend, keep a name or a star
/// for them, block them, end the friendship.
public record CardScreen(Profile person, Step step) implements Screen {
    private static final int LABEL_COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
    private static final int MOST_SIGNATURE_ROWS = 4;

    /// How far one has come.
    sealed interface Step {}

    record Looking() implements Step {}

    /// Whether to end the friendship.
    ///
    /// @param alone whether nothing else was wanted of the card
    public record AskEnd(boolean alone) implements Step {}

    /// Whether to block them.
    record AskBlock() implements Step {}

    /// Asking to be a friend, with a few words.
    record Asking(Composer text) implements Step {}

    /// Writing one's own name for the friend.
    record Remarking(Composer text) implements Step {}

    public static CardScreen of(Profile person) {
        return new CardScreen(person, new Looking());
    }

    private CardScreen with(Step changed) {
        return new CardScreen(person, changed);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (step) {
            case Looking() -> looking(input, frame);
            case AskEnd(boolean alone) ->
                    switch (frame.keys().find(ConfirmKey.class, input).orElse(null)) {
                        case CONFIRM -> ScreenUpdate.back().and(new Wished.EndFriendship(person));
                        case null ->
                                alone ? ScreenUpdate.back() : ScreenUpdate.to(with(new Looking()));
                    };
            case AskBlock() -> {
                ScreenUpdate looking = ScreenUpdate.to(with(new Looking()));
                yield switch (frame.keys().find(ConfirmKey.class, input).orElse(null)) {
                    case CONFIRM -> looking.and(new Wished.SetBlock(person, true));
                    case null -> looking;
                };
            }
            case Asking(var text) -> asking(text, input, frame);
            case Remarking(var text) -> remarking(text, input, frame);
        };
    }

    private ScreenUpdate looking(Input input, Frame frame) {
        ClientState state = frame.state();
        Relationship relationship = Relationship.of(person.id(), state.account());
        return switch (frame.keys().find(CardKey.class, input).orElse(null)) {
            case STAR ->
                    friend(state)
                            .map(one -> ScreenUpdate.to(this).and(starring(one)))
                            .orElse(ScreenUpdate.to(this));
            case REMARK ->
                    ScreenUpdate.to(friend(state).map(one -> with(remarking(one))).orElse(this));
            case BLOCK ->
                    relationship == Relationship.BLOCKED
                            ? ScreenUpdate.to(this).and(new Wished.SetBlock(person, false))
                            : ScreenUpdate.to(with(new AskBlock()));
            case END_FRIENDSHIP ->
                    ScreenUpdate.to(friend(state).isPresent() ? with(new AskEnd(false)) : this);
            case null -> leaving(relationship, input, frame);
        };
    }

    private Optional<Friend> friend(ClientState state) {
        return state.account().friends().find(person.id());
    }

    private static Wished starring(Friend friend) {
        return new Wished.Mark(new MarkFriend(friend.profile().name(), null, !friend.starred()));
    }

    private static Remarking remarking(Friend friend) {
        String old = friend.remark();
        return new Remarking(old == null ? Composer.EMPTY : Composer.line(old));
    }

    private ScreenUpdate leaving(Relationship relationship, Input input, Frame frame) {
        return switch (frame.keys().find(ListKey.class, input).orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> chosen(relationship, frame.state());
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> ScreenUpdate.to(this);
            case null -> ScreenUpdate.to(this);
        };
    }

    private ScreenUpdate chosen(Relationship relationship, ClientState state) {
        return switch (relationship) {
            case FRIEND ->
                    state.account()
                            .friends()
                            .find(person.id())
                            .map(Friend::conversation)
                            .map(talk -> ScreenUpdate.open(new Destination(talk)))
                            .orElse(ScreenUpdate.to(this));
            case ASKING -> ScreenUpdate.push(ApplicationsScreen.at(person.id(), state));
            case STRANGER -> ScreenUpdate.to(with(new Asking(Composer.EMPTY)));
            case ASKED, BLOCKED -> ScreenUpdate.to(this);
        };
    }

    private ScreenUpdate asking(Composer text, Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.to(with(new Looking()));
            case SUBMIT -> {
                String words = text.text().isBlank() ? null : text.text().strip();
                yield ScreenUpdate.to(with(new Looking()))
                        .and(new Wished.Apply(new ApplyFriend(person.name(), words)));
            }
            case null -> {
                int columns = frame.columns() - LABEL_COLUMN - 3;
                Composer written = text.on(input, frame, columns);
                yield ScreenUpdate.to(with(new Asking(written)));
            }
        };
    }

    private ScreenUpdate remarking(Composer text, Input input, Frame frame) {
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.to(with(new Looking()));
            case SUBMIT ->
                    ScreenUpdate.to(with(new Looking()))
                            .and(
                                    new Wished.Mark(
                                            new MarkFriend(
                                                    person.name(), text.text().strip(), null)));
            case null -> {
                int columns = frame.columns() - LABEL_COLUMN - 3;
                Composer written = text.onLine(input, frame, columns);
                yield ScreenUpdate.to(with(new Remarking(written)));
            }
        };
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.PEOPLE);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        Optional<Friend> friend = friend(frame.state());
        Profile profile = friend.map(Friend::profile).orElse(person);
        Profile now = frame.appearance().named(frame.state().account().friends().called(profile));
        Relationship relationship = Relationship.of(person.id(), frame.state().account());
        String heading = NameText.avatar(profile) + " " + NameText.listed(now);
        ListPage page = new ListPage(painter, frame, heading);
        int row = 0;
        if (!now.wasDeleted()) {
            label(page, frame, row++, ScreenText.CARD_NAME, List.of(now.name()));
        }
        if (profile.nickname() != null && !profile.nickname().equals(now.nickname())) {
            label(page, frame, row++, ScreenText.CARD_NICKNAME, List.of(NameText.shown(profile)));
        }
        label(page, frame, row++, ScreenText.CARD_FRIENDS, List.of(standing(relationship, frame)));
        if (profile.region() != null) {
            label(page, frame, row++, ScreenText.CARD_REGION, List.of(profile.region()));
        }
        List<String> signature =
                ListPage.lines(now.signature(), VALUE_COLUMN, MOST_SIGNATURE_ROWS, frame);
        if (!signature.isEmpty()) {
            label(page, frame, row, ScreenText.CARD_SIGNATURE, signature);
        }
        drawStep(page, frame, row + signature.size() + 1, now, relationship);
    }

    private String standing(Relationship relationship, Frame frame) {
        Words words = frame.appearance().words();
        return friend(frame.state())
                .filter(_ -> relationship != Relationship.BLOCKED)
                .map(
                        one ->
                                one.starred()
                                        ? words.of(
                                                ScreenText.CARD_STARRED, since(one.since(), frame))
                                        : since(one.since(), frame))
                .orElse(words.of(unfriended(relationship)));
    }

    private static String since(Instant since, Frame frame) {
        String day = frame.appearance().times().day(since, frame.state().now());
        return frame.appearance().words().of(ScreenText.CARD_SINCE, day);
    }

    private static ScreenText unfriended(Relationship relationship) {
        return switch (relationship) {
            case ASKED -> ScreenText.CARD_WAITS;
            case ASKING -> ScreenText.CARD_ASKS;
            case BLOCKED -> ScreenText.IS_BLOCKED;
            case FRIEND, STRANGER -> ScreenText.CARD_NOT_FRIENDS;
        };
    }

    private static void label(
            ListPage page, Frame frame, int row, ScreenText label, List<String> lines) {
        Theme theme = frame.appearance().theme();
        page.text(LABEL_COLUMN, row, frame.appearance().words().of(label), theme.faint());
        for (int i = 0; i < lines.size(); i++) {
            page.text(VALUE_COLUMN, row + i, lines.get(i), theme.text());
        }
    }

    private void drawStep(
            ListPage page, Frame frame, int row, Profile now, Relationship relationship) {
        Words words = frame.appearance().words();
        switch (step) {
            case Looking() -> page.hints(relationship.keys());
            case AskEnd _ ->
                    page.says(
                            words.of(ScreenText.ASK_END, NameText.listed(now)),
                            frame.appearance().theme().trouble());
            case AskBlock() ->
                    page.says(
                            words.of(ScreenText.ASK_BLOCK, NameText.listed(now)),
                            frame.appearance().theme().trouble());
            case Asking(var text) -> {
                String heading = words.of(ScreenText.ASKING, NameText.listed(now));
                page.text(LABEL_COLUMN, row, heading, frame.appearance().theme().strong());
                page.composer(LABEL_COLUMN, row + 1, text, ScreenText.A_FEW_WORDS);
                page.hints(ScreenText.ASKING_KEYS);
            }
            case Remarking(var text) -> {
                String heading = words.of(ScreenText.ASK_REMARK, "@" + person.name());
                page.text(LABEL_COLUMN, row, heading, frame.appearance().theme().strong());
                page.line(LABEL_COLUMN, row + 1, text, ScreenText.REMARK_HINT);
                page.hints(ScreenText.REMARK_KEYS);
            }
        }
    }
}
