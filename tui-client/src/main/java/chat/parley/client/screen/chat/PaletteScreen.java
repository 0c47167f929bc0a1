package chat.parley.client.screen.chat;

import chat.parley.client.look.FoundWords;
import chat.parley.client.look.FuzzyMatch;
import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.account.AccountsScreen;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.screen.search.MessageSearchScreen;
import chat.parley.client.screen.settings.OwnSetting;
import chat.parley.client.screen.settings.SettingsScreen;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Goes to whatever there is, or does it, by a part of its name: conversations, friends, commands,
/// settings; also the list of conversations where there is no room for one.
///
/// @param chat the screen that it lies over
record PaletteScreen(ChatScreen chat, Picker picker) implements Screen {
    private static final int NAME_COLUMN = 3;
    private static final int COUNT_COLUMN = NAME_COLUMN + ListPage.NAME_COLUMNS + 1;
    private static final int ABOUT_COLUMN = COUNT_COLUMN + 4;

    private record Scored(PaletteEntry entry, int score) {}

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<PaletteEntry> found = found(frame);
        Optional<ListKey> key = Picker.key(input, frame);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    picker.picked(found)
                            .map(one -> chosen(one, frame))
                            .orElse(ScreenUpdate.to(this));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, found, frame);
            case null -> picking(key, input, found, frame);
        };
    }

    private ScreenUpdate picking(
            Optional<ListKey> key, Input input, List<PaletteEntry> found, Frame frame) {
        return ScreenUpdate.to(new PaletteScreen(chat, picker.on(key, input, found.size(), frame)));
    }

    private ScreenUpdate chosen(PaletteEntry entry, Frame frame) {
        return switch (entry) {
            case PaletteEntry.Talk(var one) -> ScreenUpdate.open(new Destination(one.id()));
            case PaletteEntry.Person(var friend) ->
                    ScreenUpdate.back().and(ScreenUpdate.push(CardScreen.of(friend.profile())));
            case PaletteEntry.Run(var command) ->
                    ScreenUpdate.back().and(new ChatCommands(chat, frame).chosen(command));
            case PaletteEntry.Account(var account) ->
                    ScreenUpdate.back().and(AccountsScreen.opening(account, frame));
            case PaletteEntry.Messages(var words) ->
                    MessageSearchScreen.asking(words, false, frame).searching();
            case PaletteEntry.Setting(var setting) ->
                    ScreenUpdate.back()
                            .and(
                                    setting.isSwitch()
                                            ? setting.change(frame)
                                            : SettingsScreen.opening(setting));
        };
    }

    /// What is meant best comes first; among equals the latest conversation, then what was done
    /// last.
    private List<PaletteEntry> found(Frame frame) {
        Stream<PaletteEntry> called =
                all(frame)
                        .flatMap(
                                one ->
                                        one.score(picker.part(), frame).stream()
                                                .map(score -> new Scored(one, score)))
                        .sorted(Comparator.comparingInt(Scored::score).reversed())
                        .map(Scored::entry);
        Stream<PaletteEntry> messages =
                picker.part().isEmpty()
                        ? Stream.empty()
                        : Stream.of(new PaletteEntry.Messages(picker.part()));
        return Stream.concat(called, messages).toList();
    }

    /// Friends with whom one talks are among the conversations.
    private Stream<PaletteEntry> all(Frame frame) {
        Stream<PaletteEntry> talks =
                frame.state().byActivity().stream().map(PaletteEntry.Talk::new);
        Stream<PaletteEntry> commands =
                Stream.concat(chat.recent().stream(), Stream.of(SlashCommand.values()))
                        .distinct()
                        .map(PaletteEntry.Run::new);
        Stream<PaletteEntry> people =
                frame.state().account().friends().all().stream().map(PaletteEntry.Person::new);
        Stream<PaletteEntry> settings = OwnSetting.ALL.stream().map(PaletteEntry.Setting::new);
        Stream<PaletteEntry> accounts =
                frame.accounts().others().stream().map(PaletteEntry.Account::new);
        return Stream.of(talks, commands, settings, people, accounts).flatMap(all -> all);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.GO_TO_TITLE);
        page.question(picker.query(), ScreenText.GO_TO_FILTER);
        List<PaletteEntry> found = found(frame);
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> draw(page, frame, found.get(index), row, chosen));
        page.hints(ScreenText.GO_TO_KEYS);
    }

    private void draw(ListPage page, Frame frame, PaletteEntry entry, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        boolean unread = false;
        if (entry instanceof PaletteEntry.Talk(var one)) {
            unread = drawState(page, frame, one, row);
        }
        if (entry instanceof PaletteEntry.Run(var command)) {
            page.right(row, command.key().map(frame.keys()::shown).orElse(""));
        }
        Style style = chosen || unread ? theme.strong() : theme.text();
        int end = drawLabel(page, frame, entry, row, style);
        int about = Math.max(ABOUT_COLUMN, end + 2);
        page.text(about, row, entry.about(frame), theme.faint());
    }

    /// When something was last said, and how much of it is unread; answers whether any is.
    private static boolean drawState(ListPage page, Frame frame, ConversationState one, int row) {
        int unread = one.unread(frame.state().account().id());
        page.right(row, frame.appearance().times().brief(one.lastActivity(), frame.state().now()));
        if (unread > 0) {
            page.text(
                    COUNT_COLUMN, row, NameText.count(unread), frame.appearance().theme().badge());
        }
        return unread > 0;
    }

    /// With the letters that were found standing out; answers the column behind it.
    private int drawLabel(ListPage page, Frame frame, PaletteEntry entry, int row, Style style) {
        String label = entry.label(frame);
        String shown = frame.appearance().widths().clip(label, ListPage.NAME_COLUMNS);
        List<Integer> places =
                entry instanceof PaletteEntry.Messages
                        ? List.of()
                        : FuzzyMatch.of(shown, picker.part())
                                .map(FuzzyMatch::places)
                                .orElse(List.of());
        return page.found(NAME_COLUMN, row, FoundWords.at(shown, places), style);
    }
}
