package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.Happening.Wished;
import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.Kind;
import chat.parley.protocol.operation.ApplicationRequest.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who asks, whom one has asked, and what became of it.
///
/// @param under where one comes back to
record ApplicationsScreen(ChatScreen under, int highlighted) implements Screen {
    private static final int ROWS_EACH = 3;

    /// With the application that somebody has made highlighted.
    static ApplicationsScreen at(ChatScreen under, Id applicant, ClientState state) {
        List<Id> applicants = all(state).stream().map(one -> one.applicant().id()).toList();
        return new ApplicationsScreen(under, Math.max(0, applicants.indexOf(applicant)));
    }

    @Override
    public Turn on(Input input, View view) {
        List<Application> all = all(view.state());
        Optional<Action> action = KeyMap.action(input, Area.APPLICATIONS, Area.LISTS);
        if (action.isEmpty()) {
            return Turn.to(this);
        }
        Optional<Application> chosen =
                all.stream()
                        .skip(Math.clamp(highlighted, 0, Math.max(0, all.size() - 1)))
                        .findFirst();
        return switch (action.get()) {
            case BACK -> Turn.to(under);
            case UP -> Turn.to(new ApplicationsScreen(under, Math.max(0, highlighted - 1)));
            case DOWN ->
                    Turn.to(
                            new ApplicationsScreen(
                                    under,
                                    Math.clamp(highlighted + 1, 0, Math.max(0, all.size() - 1))));
            case ACCEPT, CHOOSE, REFUSE, TAKE_BACK ->
                    chosen.map(one -> decide(view.state(), one, action.get()))
                            .orElse(Turn.to(this));
            default -> Turn.to(this);
        };
    }

    private Turn decide(ClientState state, Application chosen, Action action) {
        Id self = state.account().id();
        boolean waits = chosen.state() == State.PENDING;
        boolean mine = chosen.applicant().id().equals(self);
        if (!waits || mine != (action == Action.TAKE_BACK)) {
            return Turn.to(this);
        }
        ApplicationRequest<Application> request =
                switch (action) {
                    case REFUSE -> new ApplicationRequest.Refuse(chosen.id());
                    case TAKE_BACK -> new ApplicationRequest.Cancel(chosen.id());
                    default -> new ApplicationRequest.Accept(chosen.id());
                };
        return Turn.to(this).and(new Wished.Apply(request));
    }

    /// Those that wait for one's decision first, then those one waits for, then the rest.
    private static List<Application> all(ClientState state) {
        Id self = state.account().id();
        return state.account().applications().all().stream()
                .sorted(
                        Comparator.comparingInt(
                                one ->
                                        one.state() != State.PENDING
                                                ? 2
                                                : one.applicant().id().equals(self) ? 1 : 0))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.APPLICATIONS_TITLE);
        List<Application> all = all(view.state());
        if (all.isEmpty()) {
            page.empty(ScreenText.NO_APPLICATIONS);
        }
        int at = Math.clamp(highlighted, 0, Math.max(0, all.size() - 1));
        int shown = Math.max(1, page.rows() / ROWS_EACH);
        int first = Math.max(0, at - shown + 1);
        for (int i = first; i < Math.min(all.size(), first + shown); i++) {
            draw(page, view, all.get(i), (i - first) * ROWS_EACH, i == at);
        }
        page.hints(ScreenText.APPLICATION_KEYS);
    }

    private void draw(ListPage page, View view, Application one, int row, boolean chosen) {
        Theme theme = view.look().theme();
        boolean mine = one.applicant().id().equals(view.state().account().id());
        boolean waits = one.state() == State.PENDING;
        Style name = waits ? theme.strong() : theme.faint();
        page.right(row, view.look().times().brief(one.appliedAt(), view.state().now()));
        page.mark(row, chosen);
        int at = page.text(3, row, Names.listed(one, mine), name);
        page.text(
                at + 2,
                row,
                what(one, mine, view.look().words()),
                waits && !mine ? theme.accent() : theme.faint());
        if (one.text() != null) {
            page.text(5, row + 1, Emoji.draw(one.text()), waits ? theme.text() : theme.faint());
        }
    }

    /// What is asked, or became of it; the group is named where the name before it is a person's.
    private static String what(Application one, boolean mine, Words words) {
        boolean asks = one.state() == State.PENDING && !mine;
        if (asks) {
            return asks(one, words);
        }
        String came = words.of(came(one, mine));
        boolean named = one.kind() == Kind.FRIEND || (mine && one.kind() == Kind.GROUP);
        return named ? came : Names.group(one) + ": " + came;
    }

    private static String asks(Application one, Words words) {
        return switch (one.kind()) {
            case FRIEND -> words.of(ScreenText.ASKS_YOU);
            case GROUP -> words.of(ScreenText.ASKS_TO_JOIN, Names.group(one));
            case INVITATION -> words.of(ScreenText.ASKS_YOU_INTO, Names.group(one));
        };
    }

    private static ScreenText came(Application one, boolean mine) {
        return switch (one.state()) {
            case PENDING -> ScreenText.NOT_ANSWERED;
            case ACCEPTED -> mine ? ScreenText.ACCEPTED : ScreenText.YOU_ACCEPTED;
            case REFUSED -> mine ? ScreenText.REFUSED : ScreenText.YOU_REFUSED;
            case CANCELLED -> mine ? ScreenText.YOU_TOOK_BACK : ScreenText.TOOK_BACK;
            case EXPIRED -> ScreenText.EXPIRED;
            case VOID -> ScreenText.VOID;
        };
    }

    @Override
    public Screen focused(boolean focused) {
        return new ApplicationsScreen(under.focused(focused), highlighted);
    }
}
