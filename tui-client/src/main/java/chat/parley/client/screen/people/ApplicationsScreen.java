package chat.parley.client.screen.people;

import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Composer;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.Highlight;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ApplicationKey;
import chat.parley.client.screen.key.ConfirmKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.kit.text.Emoji;
import chat.parley.kit.text.Words;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationKind;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.operation.ApplicationRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks, whom one has asked, and what became of it.
///
/// @param highlighted the one that keys act on; null for the first
public record ApplicationsScreen(@Nullable Id highlighted, Step step) implements Screen {
    private static final int ROWS_EACH = 3;
    private static final int TEXT_COLUMN = 5;

    public static final ApplicationsScreen ALL = new ApplicationsScreen(null, new Choosing());

    /// How far one has come with the highlighted one.
    sealed interface Step {}

    record Choosing() implements Step {}

    /// Whether to refuse.
    record AskRefuse() implements Step {}

    /// Writing why one refuses.
    record Refusing(Composer reason) implements Step {}

    /// Whether to block who asks.
    record AskBlock() implements Step {}

    /// The server is asked; once it has answered, the next one that waits is highlighted.
    ///
    /// @param at where it stood in the list
    record Answering(int at) implements Step {}

    /// With the application that somebody has made highlighted.
    static ApplicationsScreen at(Id applicant, ClientState state) {
        return ALL.highlighting(
                all(state).stream()
                        .filter(one -> one.applicant().id().equals(applicant))
                        .findFirst()
                        .map(Application::id)
                        .orElse(null));
    }

    private ApplicationsScreen highlighting(@Nullable Id one) {
        return new ApplicationsScreen(one, new Choosing());
    }

    private ApplicationsScreen with(Step changed) {
        return new ApplicationsScreen(highlighted, changed);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<Application> all = all(frame.state());
        int at = index(all);
        Optional<Application> chosen = all.stream().skip(at).findFirst();
        return switch (step) {
            case Choosing(), Answering _ -> choosing(input, all, at, frame);
            case AskRefuse() -> refusalAnswered(input, chosen, at, frame);
            case Refusing(var reason) -> refusing(reason, input, chosen, frame);
            case AskBlock() ->
                    frame.keys()
                            .find(ConfirmKey.class, input)
                            .flatMap(_ -> chosen)
                            .map(
                                    one ->
                                            ScreenUpdate.to(with(new Answering(at)))
                                                    .and(
                                                            new Wished.SetBlock(
                                                                    one.applicant(), true)))
                            .orElse(ScreenUpdate.to(highlighting(highlighted)));
        };
    }

    private ScreenUpdate choosing(Input input, List<Application> all, int at, Frame frame) {
        Optional<ApplicationKey> decision = frame.keys().find(ApplicationKey.class, input);
        if (decision.isPresent()) {
            return all.isEmpty()
                    ? ScreenUpdate.to(this)
                    : decide(frame.state(), all.get(at), at, decision.get());
        }
        Optional<ListKey> key = frame.keys().find(ListKey.class, input);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case UP, DOWN -> {
                int moved = Highlight.moved(key.get(), at, all.size(), 1);
                yield ScreenUpdate.to(all.isEmpty() ? this : highlighting(all.get(moved).id()));
            }
            case CHOOSE, PAGE_UP, PAGE_DOWN -> ScreenUpdate.to(this);
            case null -> ScreenUpdate.to(this);
        };
    }

    /// Yes refuses; the key that asked begins a reason; any other is no.
    private ScreenUpdate refusalAnswered(
            Input input, Optional<Application> chosen, int at, Frame frame) {
        if (frame.keys().does(ApplicationKey.REFUSE, input)) {
            return ScreenUpdate.to(with(new Refusing(Composer.EMPTY)));
        }
        return frame.keys()
                .find(ConfirmKey.class, input)
                .flatMap(_ -> chosen)
                .map(one -> asking(new ApplicationRequest.Refuse(one.id()), at, frame.state()))
                .orElse(ScreenUpdate.to(highlighting(highlighted)));
    }

    private ScreenUpdate refusing(
            Composer reason, Input input, Optional<Application> chosen, Frame frame) {
        ApplicationsScreen left = highlighting(highlighted);
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.to(left);
            case SUBMIT -> {
                String why = reason.text().isBlank() ? null : reason.text().strip();
                int at = index(all(frame.state()));
                yield chosen.map(one -> new ApplicationRequest.Refuse(one.id(), why))
                        .map(request -> asking(request, at, frame.state()))
                        .orElse(ScreenUpdate.to(left));
            }
            case null -> ScreenUpdate.to(writing(reason, input, frame));
        };
    }

    private ApplicationsScreen writing(Composer reason, Input input, Frame frame) {
        Composer written = reason.onLine(input, frame, frame.columns() - TEXT_COLUMN - 1);
        String text = written.text();
        boolean fits = text.codePointCount(0, text.length()) <= Limits.REASON_CODE_POINTS;
        return fits ? with(new Refusing(written)) : this;
    }

    /// Until an answer came, a second press is for the same one, and does nothing.
    @Override
    public ScreenUpdate settled(Frame frame) {
        List<Application> all = all(frame.state());
        int now = index(all);
        boolean answered =
                step instanceof Answering && !all.isEmpty() && !isOpen(all.get(now), frame.state());
        return answered && step instanceof Answering(int at)
                ? ScreenUpdate.to(highlighting(next(all, at, frame.state()).orElse(highlighted)))
                : ScreenUpdate.to(this);
    }

    /// The next that waits for oneself, or else for the other.
    private static Optional<Id> next(List<Application> all, int at, ClientState state) {
        List<Application> open = all.stream().filter(one -> isOpen(one, state)).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.get(Highlight.within(at, open.size())).id());
    }

    /// Whether something is to be decided about it.
    private static boolean isOpen(Application one, ClientState state) {
        return one.state() == ApplicationState.PENDING
                && !state.account().friends().blocks(one.applicant().id());
    }

    /// The one that keys act on is known by its id: what was just answered moves down, and the next
    /// press must not be the next person's.
    private int index(List<Application> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(highlighted)) {
                return i;
            }
        }
        return 0;
    }

    private ScreenUpdate decide(ClientState state, Application chosen, int at, ApplicationKey key) {
        boolean mine = isMine(chosen, state);
        ApplicationsScreen here = highlighting(chosen.id());
        return switch (key) {
            case BLOCK ->
                    ScreenUpdate.to(mayBlock(chosen, state) ? here.with(new AskBlock()) : this);
            case REFUSE ->
                    ScreenUpdate.to(decides(chosen, state) ? here.with(new AskRefuse()) : this);
            case TAKE_BACK ->
                    mine && chosen.state() == ApplicationState.PENDING
                            ? here.asking(new ApplicationRequest.Cancel(chosen.id()), at, state)
                            : ScreenUpdate.to(this);
            case ACCEPT ->
                    decides(chosen, state)
                            ? here.asking(new ApplicationRequest.Accept(chosen.id()), at, state)
                            : ScreenUpdate.to(this);
        };
    }

    /// Once: as long as it is not answered, the same is not asked again.
    private ScreenUpdate asking(
            ApplicationRequest<Application> request, int at, ClientState state) {
        ScreenUpdate answering = ScreenUpdate.to(with(new Answering(at)));
        return state.account().applications().underWay(request)
                ? answering
                : answering.and(new Wished.Apply(request));
    }

    private static boolean isMine(Application one, ClientState state) {
        return one.applicant().id().equals(state.account().id());
    }

    private static boolean decides(Application one, ClientState state) {
        return one.state() == ApplicationState.PENDING && !isMine(one, state);
    }

    /// Somebody who asked and was not let in; what is void was asked by nobody who is there still.
    private static boolean mayBlock(Application one, ClientState state) {
        return !isMine(one, state)
                && one.state() != ApplicationState.ACCEPTED
                && one.state() != ApplicationState.VOID
                && !state.account().friends().blocks(one.applicant().id());
    }

    /// Those that wait for one's decision first, then those one waits for, then the rest.
    private static List<Application> all(ClientState state) {
        Id self = state.account().id();
        return state.account().applications().all().stream()
                .sorted(
                        Comparator.comparingInt(
                                one ->
                                        one.state() != ApplicationState.PENDING
                                                ? 2
                                                : one.applicant().id().equals(self) ? 1 : 0))
                .toList();
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.ANSWERING);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.APPLICATIONS_TITLE);
        List<Application> all = all(frame.state());
        if (all.isEmpty()) {
            page.empty(ScreenText.NO_APPLICATIONS);
        }
        int at = index(all);
        int shown = Math.max(1, page.rows() / ROWS_EACH);
        int first = Math.max(0, at - shown + 1);
        for (int i = first; i < Math.min(all.size(), first + shown); i++) {
            int apart = step instanceof Refusing && i > at ? 1 : 0;
            int row = (i - first) * ROWS_EACH + apart;
            page.mark(row, i, i == at);
            draw(page, frame, all.get(i), row, i == at);
        }
        drawBottom(page, frame, all.isEmpty() ? null : all.get(at));
    }

    private void drawBottom(ListPage page, Frame frame, @Nullable Application chosen) {
        if (chosen == null) {
            page.hints(ScreenText.BACK_KEYS);
            return;
        }
        switch (step) {
            case AskRefuse() -> asks(page, frame, ScreenText.ASK_REFUSE, chosen);
            case AskBlock() -> asks(page, frame, ScreenText.ASK_BLOCK, chosen);
            case Refusing _ -> page.hints(ScreenText.REFUSING_KEYS);
            case Choosing(), Answering _ -> page.hints(keys(chosen, frame.state()));
        }
    }

    private static void asks(ListPage page, Frame frame, ScreenText question, Application one) {
        String who = NameText.listed(one, isMine(one, frame.state()), frame.appearance());
        page.says(
                frame.appearance().words().of(question, who), frame.appearance().theme().trouble());
    }

    private static ScreenText keys(Application chosen, ClientState state) {
        boolean blocks = mayBlock(chosen, state);
        if (chosen.state() != ApplicationState.PENDING) {
            return blocks ? ScreenText.PLAIN_CARD_KEYS : ScreenText.BACK_KEYS;
        }
        if (isMine(chosen, state)) {
            return ScreenText.OWN_APPLICATION_KEYS;
        }
        return blocks ? ScreenText.APPLICATION_KEYS : ScreenText.BLOCKED_APPLICATION_KEYS;
    }

    private void draw(ListPage page, Frame frame, Application one, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        boolean mine = one.applicant().id().equals(frame.state().account().id());
        boolean waits = one.state() == ApplicationState.PENDING;
        Style name = waits ? theme.strong() : theme.faint();
        page.right(row, frame.appearance().times().brief(one.appliedAt(), frame.state().now()));
        int at = page.text(3, row, NameText.listed(one, mine, frame.appearance()), name);
        page.text(
                at + 2,
                row,
                what(one, mine, frame.appearance().words()),
                waits && !mine ? theme.accent() : theme.faint());
        if (one.text() != null) {
            Style style = waits ? theme.text() : theme.faint();
            page.text(TEXT_COLUMN, row + 1, Emoji.draw(one.text()), style);
        }
        if (chosen && waits && step instanceof Refusing(var reason)) {
            int behind = row + (one.text() == null ? 1 : 2);
            String label = frame.appearance().words().of(ScreenText.REASON);
            int field = page.text(TEXT_COLUMN, behind, label, theme.accent()) + 2;
            page.line(field, behind, reason, ScreenText.REASON_HINT);
        }
    }

    /// What is asked, or became of it; the group is named where the name before it is a person's.
    private static String what(Application one, boolean mine, Words words) {
        boolean asks = one.state() == ApplicationState.PENDING && !mine;
        if (asks) {
            return asks(one, words);
        }
        String came = words.of(came(one, mine));
        boolean named =
                one.kind() == ApplicationKind.FRIEND
                        || (mine && one.kind() == ApplicationKind.GROUP);
        String whole = named ? came : words.of(ScreenText.BECAUSE, NameText.group(one), came);
        return one.reason() == null
                ? whole
                : words.of(ScreenText.BECAUSE, whole, Emoji.draw(one.reason()));
    }

    private static String asks(Application one, Words words) {
        return switch (one.kind()) {
            case FRIEND -> words.of(ScreenText.ASKS_YOU);
            case GROUP -> words.of(ScreenText.ASKS_TO_JOIN, NameText.group(one));
            case INVITATION -> words.of(ScreenText.ASKS_YOU_INTO, NameText.group(one));
        };
    }

    private static ScreenText came(Application one, boolean mine) {
        return switch (one.state()) {
            case PENDING -> ScreenText.NOT_ANSWERED;
            case ACCEPTED -> mine ? ScreenText.ACCEPTED : ScreenText.YOU_ACCEPTED;
            case ADDED -> mine ? ScreenText.ADDED : ScreenText.YOU_WERE_ADDED;
            case REFUSED -> mine ? ScreenText.REFUSED : ScreenText.YOU_REFUSED;
            case CANCELLED -> mine ? ScreenText.YOU_TOOK_BACK : ScreenText.TOOK_BACK;
            case EXPIRED -> ScreenText.EXPIRED;
            case VOID -> ScreenText.VOID;
        };
    }
}
