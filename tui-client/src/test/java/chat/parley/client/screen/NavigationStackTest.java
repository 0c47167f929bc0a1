package chat.parley.client.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientSimulation;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigationStackTest {
    private static final Screen BOTTOM = new Sheet("bottom", true);
    private static final Screen MIDDLE = new Sheet("middle", false);
    private static final Screen TOP = new Sheet("top", false);
    private static final Destination CHAT = new Destination(new Id(7));
    private static final Frame FRAME = new ScreenStage(new ClientSimulation()).frame();

    /// A screen that does nothing but, perhaps, show conversations.
    private record Sheet(String name, boolean shows) implements Screen {
        @Override
        public ScreenUpdate on(Input input, Frame frame) {
            return ScreenUpdate.to(this);
        }

        @Override
        public void draw(Painter painter, Frame frame) {
            painter.text(0, 0, name, frame.appearance().theme().text());
        }

        @Override
        public Optional<ScreenUpdate> opening(Destination destination, Frame frame) {
            return shows
                    ? Optional.of(
                            ScreenUpdate.to(new Sheet("shown", true))
                                    .and(new Wished.Select(destination.conversation())))
                    : Optional.empty();
        }
    }

    @Test
    void goingBackShowsWhatLiesUnder() {
        NavigationStack stack = NavigationStack.of(BOTTOM).push(MIDDLE).push(TOP);

        assertThat(stack.top()).isEqualTo(TOP);
        assertThat(stack.pop().top()).isEqualTo(MIDDLE);
        assertThat(stack.pop().pop().top()).isEqualTo(BOTTOM);
    }

    @Test
    void theBottomAlwaysStays() {
        NavigationStack stack = NavigationStack.of(BOTTOM);

        assertThat(stack.pop()).isEqualTo(stack);
        assertThatThrownBy(() -> new NavigationStack(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void becomingAnotherKeepsTheWayBack() {
        NavigationStack stack = NavigationStack.of(BOTTOM).push(MIDDLE).become(TOP);

        assertThat(stack.screens()).containsExactly(BOTTOM, TOP);
    }

    @Test
    void anUpdateIsFollowedStepByStepAndItsCommandsAreLeft() {
        ScreenUpdate update =
                ScreenUpdate.to(MIDDLE)
                        .and(ScreenUpdate.push(TOP))
                        .and(new ScreenCommand.Reconnect())
                        .and(new ScreenCommand.Quit());

        NavigationStack.Followed followed = NavigationStack.of(BOTTOM).follow(update, FRAME);

        assertThat(followed.stack().screens()).containsExactly(MIDDLE, TOP);
        assertThat(followed.commands())
                .containsExactly(new ScreenCommand.Reconnect(), new ScreenCommand.Quit());
    }

    @Test
    void aDestinationClosesAllThatLiesOverTheScreenThatShowsIt() {
        NavigationStack stack = NavigationStack.of(BOTTOM).push(MIDDLE).push(TOP);

        NavigationStack.Followed opened = stack.follow(ScreenUpdate.open(CHAT), FRAME);

        assertThat(opened.stack().screens()).containsExactly(new Sheet("shown", true));
        assertThat(opened.commands())
                .containsExactly(new ScreenCommand.Happen(new Wished.Select(CHAT.conversation())));
    }

    /// Waits for whoever one is, and knows it then.
    private record Asking(boolean waits, String told) implements RequestingScreen {
        @Override
        public List<Request<?>> awaited() {
            return waits ? List.of(new WhoAmI()) : List.of();
        }

        @Override
        public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
            return ScreenUpdate.to(new Asking(false, "answered"))
                    .and(new ScreenCommand.Reconnect());
        }

        @Override
        public Asking failed(Request<?> request, String why) {
            return new Asking(false, why);
        }

        @Override
        public ScreenUpdate on(Input input, Frame frame) {
            return ScreenUpdate.to(this);
        }

        @Override
        public void draw(Painter painter, Frame frame) {
            painter.text(0, 0, told, frame.appearance().theme().text());
        }
    }

    private static final Asking WAITING = new Asking(true, "");
    private static final Asking CALM = new Asking(false, "");

    @Test
    void anAnswerIsForTheTopmostScreenThatWaitsForItAlsoWhileItIsCovered() {
        NavigationStack stack = NavigationStack.of(WAITING).push(WAITING).push(CALM).push(TOP);

        NavigationStack.Followed told = stack.answered(new WhoAmI(), new Done(), FRAME);

        assertThat(told.stack().screens())
                .containsExactly(WAITING, new Asking(false, "answered"), CALM, TOP);
        assertThat(told.commands()).containsExactly(new ScreenCommand.Reconnect());
        assertThat(told.stack().failed(new WhoAmI(), "gone", FRAME).stack().screens())
                .containsExactly(
                        new Asking(false, "gone"), new Asking(false, "answered"), CALM, TOP);
    }

    @Test
    void whatNoScreenWaitsForIsToldNobody() {
        NavigationStack stack = NavigationStack.of(WAITING).push(CALM);
        NavigationStack.Followed unchanged = new NavigationStack.Followed(stack, List.of());

        assertThat(stack.answered(new ListFriends(null, null, 50), new Done(), FRAME))
                .isEqualTo(unchanged);
        assertThat(stack.failed(new ListFriends(null, null, 50), "gone", FRAME))
                .isEqualTo(unchanged);
    }

    @Test
    void aDestinationThatNoScreenShowsLeadsNowhere() {
        NavigationStack stack = NavigationStack.of(MIDDLE).push(TOP);

        assertThat(stack.follow(ScreenUpdate.open(CHAT), FRAME))
                .isEqualTo(new NavigationStack.Followed(stack, List.of()));
    }
}
