package chat.parley.client.screen.chat;

import chat.parley.client.look.NameText;
import chat.parley.client.screen.FirstWord;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.account.AccountsScreen;
import chat.parley.client.screen.file.FileArguments;
import chat.parley.client.screen.group.GroupMenuItem;
import chat.parley.client.screen.help.HelpScreen;
import chat.parley.client.screen.key.SlashCommand;
import chat.parley.client.screen.people.ApplicationsScreen;
import chat.parley.client.screen.people.CardScreen;
import chat.parley.client.screen.people.ContactsScreen;
import chat.parley.client.screen.people.InboxScreen;
import chat.parley.client.screen.people.PeopleScreen;
import chat.parley.client.screen.search.MessageSearchScreen;
import chat.parley.client.screen.settings.SettingsScreen;
import chat.parley.client.state.ApplicationsState;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.wire.RawJsonCodec;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the slash commands do.
public final class ChatCommands {
    private static final Pattern PLACE =
            Pattern.compile("(-?[0-9.]+)\\s*[,，]\\s*(-?[0-9.]+)\\s+(.+)");

    /// Stands for all members of a group; nobody's name.
    private static final String EVERYBODY = "all";

    private final ChatScreen screen;
    private final boolean written;
    private final Frame frame;
    private final ClientState state;
    private final Words words;

    /// A command that was written, and goes from the line.
    ChatCommands(ChatScreen screen, Frame frame) {
        this(screen, frame, true);
    }

    private ChatCommands(ChatScreen screen, Frame frame, boolean written) {
        this.screen = screen;
        this.written = written;
        this.frame = frame;
        this.state = frame.state();
        this.words = frame.appearance().words();
    }

    /// A command that was chosen from a list: what is being written stays. One that needs words is
    /// written into an empty line.
    ScreenUpdate chosen(SlashCommand command) {
        if (!command.needsArguments()) {
            return new ChatCommands(screen, frame, false).run(command, "");
        }
        return screen.composer().isEmpty()
                ? screen.edited(screen.composer().withText("/" + command.word() + " "), frame)
                : problem(ScreenText.WRITING_SOMETHING);
    }

    ScreenUpdate run(SlashCommand command, String arguments) {
        ScreenUpdate done =
                new ChatCommands(screen.having(command), frame, written).ran(command, arguments);
        return written ? new CommandLine(screen, frame).after(done) : done;
    }

    private ScreenUpdate ran(SlashCommand command, String arguments) {
        if (!command.takesArguments() && !arguments.isBlank()) {
            return problem(ScreenText.WRITTEN_SO, command.usage(words));
        }
        return switch (command) {
            case APPLY -> apply(arguments);
            case APPLICATIONS -> over(ApplicationsScreen.ALL);
            case ACCEPT -> decide(arguments, false, ApplicationRequest.Accept::new);
            case REFUSE -> refuse(arguments);
            case CANCEL -> decide(arguments, true, ApplicationRequest.Cancel::new);
            case CONTACTS -> over(new ContactsScreen(Picker.of(NameText.bare(arguments))));
            case FIND -> find(arguments);
            case GROUPS -> withoutDraft(groups().groups(arguments));
            case GROUP -> withoutDraft(groups().show(arguments));
            case JOIN -> withoutDraft(groups().join(arguments));
            case CREATE -> withoutDraft(groups().create(arguments));
            case INVITE -> withoutDraft(groups().invite(arguments));
            case LEAVE -> withoutDraft(groups().leave(arguments));
            case ANNOUNCE -> withoutDraft(groups().change(GroupMenuItem.ANNOUNCE, "", arguments));
            case MUTE -> member(GroupMenuItem.MUTE, GroupMenuItem.MUTE_ALL, arguments);
            case UNMUTE -> member(GroupMenuItem.UNMUTE, GroupMenuItem.UNMUTE_ALL, arguments);
            case KICK -> member(GroupMenuItem.KICK, GroupMenuItem.KICK, arguments);
            case READERS -> withoutDraft(groups().readers());
            case PINS -> withoutDraft(groups().pins());
            case SAVED -> withoutDraft(SavedScreen.opening());
            case SEARCH -> search(arguments);
            case HIDE -> withoutDraft(groups().hide());
            case PIN -> withoutDraft(groups().pin());
            case NOTIFY ->
                    groups().notify(arguments)
                            .map(this::withoutDraft)
                            .orElseGet(() -> problem(ScreenText.LEVELS));
            case UNFRIEND -> unfriend(NameText.bare(arguments));
            case OPEN -> open(arguments);
            case READ -> cleared().and(new Wished.MarkRead());
            case NEXT -> cleared().and(ChatActions.nextUnread(emptied(), frame));
            case FILE ->
                    new FileActions(screen, frame).send(FileArguments.read(arguments), cleared());
            case LOCATION -> location(arguments);
            case CUSTOM -> custom(arguments);
            case RETRY -> retry();
            case DISCARD -> unsent(Wished.Discard::new);
            case INBOX -> over(InboxScreen.ALL);
            case SETTINGS -> withoutDraft(SettingsScreen.opening());
            case ACCOUNTS -> accounts(NameText.bare(arguments));
            case RECONNECT -> cleared().and(new ScreenCommand.Reconnect());
            case HELP -> over(new HelpScreen(0));
            case QUIT -> cleared().and(new ScreenCommand.Quit());
        };
    }

    private ChatScreen emptied() {
        return written ? screen.with(screen.composer().sent()) : screen;
    }

    /// With the command gone from the composer and the draft.
    private ScreenUpdate cleared() {
        ScreenUpdate update = ScreenUpdate.to(emptied());
        Id open = state.selected();
        return open == null || !written ? update : update.and(new Wished.Edit(open, ""));
    }

    private ScreenUpdate over(Screen screen) {
        return cleared().and(ScreenUpdate.push(screen));
    }

    private ScreenUpdate apply(String arguments) {
        FirstWord whom = FirstWord.of(arguments);
        return asked(new ApplicationRequest.ApplyFriend(NameText.bare(whom.word()), whom.rest()));
    }

    private ScreenUpdate asked(ApplicationRequest<Application> request) {
        return cleared().and(new Wished.Apply(request));
    }

    private ScreenUpdate refuse(String arguments) {
        FirstWord whose = FirstWord.of(arguments);
        return decide(whose.word(), false, id -> new ApplicationRequest.Refuse(id, whose.rest()));
    }

    /// Decides about the waiting application whose other person is called so.
    private ScreenUpdate decide(
            String name, boolean mine, Function<Id, ApplicationRequest<Application>> request) {
        ApplicationsState applications = state.account().applications();
        return applications.all().stream()
                .filter(one -> one.state() == ApplicationState.PENDING)
                .filter(one -> NameText.isCalled(one, mine, NameText.bare(name)))
                .findFirst()
                .map(one -> asked(request.apply(one.id())))
                .orElseGet(() -> problem(ScreenText.NO_APPLICATION_OF, NameText.bare(name)));
    }

    private GroupCommands groups() {
        return new GroupCommands(emptied(), frame);
    }

    /// Does something with a member of the open group, or with all of them.
    private ScreenUpdate member(GroupMenuItem one, GroupMenuItem all, String arguments) {
        FirstWord who = FirstWord.of(arguments);
        String name = NameText.bare(who.word());
        String words = who.rest() == null ? "" : who.rest();
        boolean everybody = name.equals(EVERYBODY);
        GroupCommands here = new GroupCommands(screen, frame);
        return here.mistaken(everybody ? all : one, words)
                .orElseGet(() -> withoutDraft(groups().change(everybody ? all : one, name, words)));
    }

    /// People, or groups where the sign of one is written.
    private ScreenUpdate find(String name) {
        Picker picker = Picker.of(NameText.bare(name));
        return withoutDraft(
                NameText.isGroup(name) ? groups().find(name) : found(PeopleScreen.asking(picker)));
    }

    private ScreenUpdate search(String query) {
        MessageSearchScreen asking = MessageSearchScreen.asking(query, true, frame);
        return over(asking).and(asking.searching());
    }

    private static ScreenUpdate found(PeopleScreen asking) {
        return ScreenUpdate.push(asking).and(asking.searching());
    }

    /// Shows the friend's card, which asks first.
    private ScreenUpdate unfriend(String name) {
        return state.account().friends().all().stream()
                .map(Friend::profile)
                .filter(friend -> NameText.isCalled(friend, name))
                .findFirst()
                .map(friend -> over(new CardScreen(friend, new CardScreen.AskEnd(true))))
                .orElseGet(() -> problem(ScreenText.NO_FRIEND_CALLED, name));
    }

    private ScreenUpdate problem(ScreenText text, Object... filling) {
        return ScreenUpdate.to(screen.problem(words.of(text, filling)));
    }

    private ScreenUpdate open(String name) {
        return find(state, name)
                .map(one -> emptied().opening(one.id(), state))
                .map(update -> withoutDraft(update))
                .orElseGet(() -> problem(ScreenText.NO_CONVERSATION_WITH, NameText.bare(name)));
    }

    private ScreenUpdate withoutDraft(ScreenUpdate opened) {
        return cleared().and(opened);
    }

    /// By name or nickname, in any letter case; `@` and `#` tell people and groups apart.
    public static Optional<ConversationState> find(ClientState state, String name) {
        String bare = NameText.bare(name);
        boolean group = NameText.isGroup(name);
        return state.byActivity().stream()
                .filter(one -> bare.equals(name) || group == (one.known().peer() == null))
                .filter(one -> NameText.isCalled(one.known(), bare))
                .findFirst();
    }

    private ScreenUpdate accounts(String name) {
        return withoutDraft(
                name.isEmpty() ? AccountsScreen.opening() : AccountsScreen.opening(name));
    }

    private ScreenUpdate location(String arguments) {
        Matcher place = PLACE.matcher(arguments);
        if (!place.matches()) {
            return problem(ScreenText.WRITTEN_SO, SlashCommand.LOCATION.usage(words));
        }
        try {
            double latitude = Double.parseDouble(place.group(1));
            double longitude = Double.parseDouble(place.group(2));
            return Math.abs(latitude) > 90 || Math.abs(longitude) > 180
                    ? problem(ScreenText.DEGREES_RANGE)
                    : ChatActions.send(
                            screen, frame, new Body.Location(place.group(3), latitude, longitude));
        } catch (NumberFormatException _) {
            return problem(ScreenText.NO_DEGREES, arguments);
        }
    }

    private ScreenUpdate custom(String arguments) {
        String[] parts = arguments.strip().split("\\s+", 2);
        if (parts.length < 2) {
            return problem(ScreenText.WRITTEN_SO, SlashCommand.CUSTOM.usage(words));
        }
        try {
            RawJson json = RawJsonCodec.parse("body.json", parts[1]);
            return ChatActions.send(screen, frame, new Body.Custom(parts[0], json));
        } catch (Refused refused) {
            return ScreenUpdate.to(screen.problem(frame.feedback().failure(refused)));
        }
    }

    private ScreenUpdate retry() {
        if (!frame.transfers().anyFailed()) {
            return unsent(Wished.Retry::new);
        }
        boolean refused = state.open().map(ChatScreen::refused).filter(List::isEmpty).isEmpty();
        return (refused ? unsent(Wished.Retry::new) : cleared())
                .and(new ScreenCommand.RetryTransfers());
    }

    private ScreenUpdate unsent(BiFunction<Id, String, Wished> wish) {
        Optional<ConversationState> open = state.open();
        List<Outgoing> refused = open.map(ChatScreen::refused).orElse(List.of());
        if (open.isEmpty() || refused.isEmpty()) {
            return problem(ScreenText.NOTHING_REFUSED);
        }
        ScreenUpdate update = cleared();
        for (Outgoing message : refused) {
            update = update.and(wish.apply(open.get().id(), message.clientId()));
        }
        return update;
    }
}
