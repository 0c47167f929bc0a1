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
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.WritingKey;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.term.input.Input;
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
/// @param refusing the reason that is being written, for whoever is about to be refused; null
///     while nobody is
public record ApplicationsScreen(@Nullable Id highlighted, @Nullable Composer refusing)
        implements Screen {
    private static final int ROWS_EACH = 3;
    private static final int TEXT_COLUMN = 5;

    public static final ApplicationsScreen ALL = new ApplicationsScreen(null, null);

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
        return new ApplicationsScreen(one, null);
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<Application> all = all(frame.state());
        int at = index(all);
        Optional<Application> chosen = all.stream().skip(at).findFirst();
        if (refusing != null) {
            return refusing(refusing, input, chosen, frame);
        }
        Optional<ApplicationKey> decision = frame.keys().find(ApplicationKey.class, input);
        if (decision.isPresent()) {
            return chosen.map(one -> decide(frame.state(), one, decision.get()))
                    .orElse(ScreenUpdate.to(this));
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

    private ScreenUpdate refusing(
            Composer reason, Input input, Optional<Application> chosen, Frame frame) {
        ApplicationsScreen left = highlighting(highlighted);
        return switch (frame.keys().findWriting(WritingKey.class, input).orElse(null)) {
            case GIVE_UP -> ScreenUpdate.to(left);
            case SUBMIT -> {
                String why = reason.text().isBlank() ? null : reason.text().strip();
                yield chosen.map(one -> left.asking(new ApplicationRequest.Refuse(one.id(), why)))
                        .orElse(ScreenUpdate.to(left));
            }
            case null -> ScreenUpdate.to(writing(reason, input, frame));
        };
    }

    private ApplicationsScreen writing(Composer reason, Input input, Frame frame) {
        Composer written = reason.onLine(input, frame, frame.columns() - TEXT_COLUMN - 1);
        String text = written.text();
        boolean fits = text.codePointCount(0, text.length()) <= Limits.REASON_CODE_POINTS;
        return fits ? new ApplicationsScreen(highlighted, written) : this;
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

    private ScreenUpdate decide(ClientState state, Application chosen, ApplicationKey key) {
        Id self = state.account().id();
        boolean waits = chosen.state() == ApplicationState.PENDING;
        boolean mine = chosen.applicant().id().equals(self);
        if (!waits || mine != (key == ApplicationKey.TAKE_BACK)) {
            return ScreenUpdate.to(this);
        }
        ApplicationsScreen here = highlighting(chosen.id());
        return switch (key) {
            case REFUSE -> ScreenUpdate.to(new ApplicationsScreen(chosen.id(), Composer.EMPTY));
            case TAKE_BACK -> here.asking(new ApplicationRequest.Cancel(chosen.id()));
            case ACCEPT -> here.asking(new ApplicationRequest.Accept(chosen.id()));
        };
    }

    private ScreenUpdate asking(ApplicationRequest<Application> request) {
        return ScreenUpdate.to(this).and(new Wished.Apply(request));
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
            int apart = refusing != null && i > at ? 1 : 0;
            int row = (i - first) * ROWS_EACH + apart;
            page.mark(row, i, i == at);
            draw(page, frame, all.get(i), row, i == at);
        }
        drawBottom(page, frame, all.isEmpty() ? null : all.get(at));
    }

    private void drawBottom(ListPage page, Frame frame, @Nullable Application chosen) {
        if (chosen == null || chosen.state() != ApplicationState.PENDING) {
            page.hints(ScreenText.PLAIN_CARD_KEYS);
            return;
        }
        boolean mine = chosen.applicant().id().equals(frame.state().account().id());
        if (refusing != null) {
            String question =
                    frame.appearance()
                            .words()
                            .of(ScreenText.ASK_REFUSE, NameText.listed(chosen, mine));
            page.says(question, frame.appearance().theme().trouble());
        } else {
            page.hints(mine ? ScreenText.OWN_APPLICATION_KEYS : ScreenText.APPLICATION_KEYS);
        }
    }

    private void draw(ListPage page, Frame frame, Application one, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        boolean mine = one.applicant().id().equals(frame.state().account().id());
        boolean waits = one.state() == ApplicationState.PENDING;
        Style name = waits ? theme.strong() : theme.faint();
        page.right(row, frame.appearance().times().brief(one.appliedAt(), frame.state().now()));
        int at = page.text(3, row, NameText.listed(one, mine), name);
        page.text(
                at + 2,
                row,
                what(one, mine, frame.appearance().words()),
                waits && !mine ? theme.accent() : theme.faint());
        if (one.text() != null) {
            Style style = waits ? theme.text() : theme.faint();
            page.text(TEXT_COLUMN, row + 1, Emoji.draw(one.text()), style);
        }
        if (chosen && waits && refusing != null) {
            int behind = row + (one.text() == null ? 1 : 2);
            String label = frame.appearance().words().of(ScreenText.REASON);
            int field = page.text(TEXT_COLUMN, behind, label, theme.accent()) + 2;
            page.line(field, behind, refusing, ScreenText.REASON_HINT);
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
        String whole = named ? came : NameText.group(one) + ": " + came;
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
            case REFUSED -> mine ? ScreenText.REFUSED : ScreenText.YOU_REFUSED;
            case CANCELLED -> mine ? ScreenText.YOU_TOOK_BACK : ScreenText.TOOK_BACK;
            case EXPIRED -> ScreenText.EXPIRED;
            case VOID -> ScreenText.VOID;
        };
    }
}
