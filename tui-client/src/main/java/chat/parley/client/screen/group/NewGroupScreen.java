package chat.parley.client.screen.group;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.GroupWords;
import chat.parley.client.look.Initials;
import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.FieldKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a group: what it is called and about, how people come to belong to it, and which friends
/// do from the start.
///
/// @param row what keys act on: the fields from above, then the friends
/// @param busy whether the server is being asked
/// @param problem what was wrong with the last try
public record NewGroupScreen(NewGroup group, int row, boolean busy, @Nullable String problem)
        implements RequestingScreen {
    private static final int NAME = 0;
    private static final int INTRODUCTION = 1;
    private static final int POLICY = 2;
    private static final int HISTORY = 3;
    private static final int ROOM = 4;
    private static final int FRIENDS = 5;

    private static final int LABEL_COLUMN = 3;
    private static final int VALUE_COLUMN = 15;
    private static final int FRIEND_ROW = 7;

    public static NewGroupScreen called(String name) {
        return new NewGroupScreen(NewGroup.called(name), NAME, false, null);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<Profile> friends = friends(frame.state());
        Optional<WritingKey> key = frame.keys().findWriting(WritingKey.class, input);
        if (busy && !key.equals(Optional.of(WritingKey.GIVE_UP))) {
            return ScreenUpdate.to(this);
        }
        return switch (key.orElse(null)) {
            case GIVE_UP -> ScreenUpdate.back();
            case SUBMIT -> submitted(frame.appearance().words());
            case null -> ScreenUpdate.to(filling(input, frame, friends));
        };
    }

    /// What is typed into a name is text; elsewhere it may be a key.
    private NewGroupScreen filling(Input input, Frame frame, List<Profile> friends) {
        boolean writes = row <= INTRODUCTION;
        Optional<FieldKey> key =
                writes
                        ? frame.keys().findWriting(FieldKey.class, input)
                        : frame.keys().find(FieldKey.class, input);
        return switch (key.orElse(null)) {
            case NEXT_FIELD -> at(row + 1, friends);
            case PREVIOUS_FIELD -> at(row - 1, friends);
            case ALTER -> changed(switched(friends));
            case null -> changed(filled(input, frame));
        };
    }

    private NewGroupScreen at(int next, List<Profile> friends) {
        int within = Highlight.within(next, FRIENDS + friends.size());
        return new NewGroupScreen(group, within, false, problem);
    }

    private ScreenUpdate submitted(Words words) {
        String name = group.name().text().strip();
        if (name.codePointCount(0, name.length()) < Limits.NAME_MIN_CODE_POINTS) {
            String why = words.of(GroupText.NAME_NEEDED, Limits.NAME_MIN_CODE_POINTS);
            return ScreenUpdate.to(new NewGroupScreen(group, NAME, false, why));
        }
        return new NewGroupScreen(group, row, true, null).asking();
    }

    @Override
    public List<Request<?>> awaited() {
        return busy ? List.of(group.request()) : List.of();
    }

    private NewGroupScreen changed(NewGroup changed) {
        return new NewGroupScreen(changed, row, busy, null);
    }

    private NewGroup filled(Input input, Frame frame) {
        int columns = frame.columns() - VALUE_COLUMN - 1;
        return switch (row) {
            case NAME -> group.withName(group.name().onLine(input, frame, columns));
            case INTRODUCTION ->
                    group.withIntroduction(group.introduction().onLine(input, frame, columns));
            default -> group;
        };
    }

    private NewGroup switched(List<Profile> friends) {
        return switch (row) {
            case POLICY -> group.withNextPolicy();
            case HISTORY -> group.withOtherHistory();
            case ROOM -> group.withOtherRoom();
            default ->
                    friends.isEmpty()
                            ? group
                            : group.toggled(
                                    friends.get(Highlight.within(row - FRIENDS, friends.size())));
        };
    }

    private static List<Profile> friends(ClientState state) {
        return state.account().friends().all().stream()
                .map(Friend::profile)
                .sorted(Comparator.comparing(NameText::shown, Initials.ORDER))
                .toList();
    }

    /// Where the group is, talk can begin.
    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return answer instanceof Group made && made.conversation() != null
                ? ScreenUpdate.open(new Destination(made.conversation()))
                : ScreenUpdate.to(this);
    }

    @Override
    public NewGroupScreen failed(Request<?> request, String why) {
        return new NewGroupScreen(group, row, false, why);
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.FORMS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, GroupText.NEW_TITLE);
        GroupWords words = frame.groupWords();
        label(page, frame, POLICY, GroupText.JOINING, words.policy(group.policy()));
        label(page, frame, HISTORY, GroupText.HISTORY, words.history(group.history()));
        int room = group.large() ? Limits.LARGE_GROUP_MEMBERS : Limits.GROUP_MEMBERS;
        label(page, frame, ROOM, GroupText.NEW_ROOM, words.members(room));
        label(page, frame, NAME, GroupText.NEW_NAME, group.name().text());
        label(page, frame, INTRODUCTION, GroupText.ABOUT, group.introduction().text());
        if (row == NAME) {
            page.line(VALUE_COLUMN, NAME, group.name());
        } else if (row == INTRODUCTION) {
            page.line(VALUE_COLUMN, INTRODUCTION, group.introduction());
        }
        drawFriends(page, frame, friends(frame.state()));
        drawBottom(page, frame);
    }

    private void label(ListPage page, Frame frame, int at, GroupText label, String value) {
        Theme theme = frame.appearance().theme();
        boolean current = row == at;
        page.mark(at, current);
        page.text(
                LABEL_COLUMN,
                at,
                frame.appearance().words().of(label),
                current ? theme.accent() : theme.faint());
        boolean writing = current && at <= INTRODUCTION;
        page.text(VALUE_COLUMN, at, writing ? "" : value, theme.text());
    }

    private void drawFriends(ListPage page, Frame frame, List<Profile> friends) {
        if (friends.isEmpty()) {
            return;
        }
        Theme theme = frame.appearance().theme();
        String heading = frame.appearance().words().of(GroupText.NEW_MEMBERS);
        page.text(LABEL_COLUMN, FRIEND_ROW - 1, heading, theme.faint());
        int rows = Math.max(1, page.rows() - FRIEND_ROW);
        int at = row - FRIENDS;
        int first = Highlight.first(Math.max(0, at), rows);
        for (int i = first; i < Math.min(friends.size(), first + rows); i++) {
            boolean ticked = group.members().contains(friends.get(i));
            Style style = i == at ? theme.strong() : theme.text();
            int here = FRIEND_ROW + i - first;
            page.mark(here, i == at);
            page.text(LABEL_COLUMN, here, ticked ? "[x]" : "[ ]", style);
            page.text(
                    LABEL_COLUMN + 4,
                    here,
                    DisplayName.of(friends.get(i), frame.friends()).text(),
                    style);
        }
    }

    private void drawBottom(ListPage page, Frame frame) {
        Words words = frame.appearance().words();
        if (problem != null) {
            page.says(problem, frame.appearance().theme().trouble());
        } else if (busy) {
            page.says(words.of(ScreenText.ONE_MOMENT), frame.appearance().theme().faint());
        } else {
            page.hints(GroupText.NEW_KEYS);
        }
    }
}
