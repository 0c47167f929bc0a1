package chat.parley.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.state.ClientEvent.Ticked;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.store.DiskStore;
import chat.parley.client.state.store.NoStore;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.server.model.StepGenerator.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A server, the clients of some people, and the model of what they know.
final class ModelStage implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final int TWO_DEVICES = 2;

    private final List<ClientDevice> devices = new ArrayList<>();
    private final String title;
    private final ModelServer server;
    private final List<String> history = new ArrayList<>();
    private ChatModel model;

    /// @param title of the history, for those who read of its failure
    ModelStage(Path directory, String title) {
        this.title = title;
        server = new ModelServer(directory);
        model = new ChatModel(server.now());
        for (String name : ChatModel.PEOPLE) {
            Path disk = directory.resolve(name);
            devices.add(server.laptop(name, () -> DiskStore.open(disk, disk).orElseThrow()));
        }
        for (String name : ChatModel.PEOPLE.subList(0, TWO_DEVICES)) {
            devices.add(server.phone(name));
        }
        devices.forEach(each -> each.start(model.now));
    }

    ChatModel model() {
        return model;
    }

    /// Those that are connected, or those that are not.
    List<ClientDevice> devices(boolean online) {
        return devices.stream().filter(device -> device.isOnline() == online).toList();
    }

    /// The newest of somebody's notifications; some id where there is none.
    Id newestTold(String who) {
        return server.newestTold(who);
    }

    void pass(Duration time) {
        history.add("pass " + time);
        server.pass(time);
        model = model.after(time);
        devices.forEach(each -> each.happens(new Ticked(model.now)));
    }

    void leave(ClientDevice device) {
        history.add(named(device) + " leaves");
        device.leave();
    }

    void comeBack(ClientDevice device, boolean restarted) {
        history.add(named(device) + (restarted ? " starts again" : " comes back"));
        if (restarted) {
            device.start(model.now);
        } else {
            device.comeBack();
        }
    }

    private String named(ClientDevice device) {
        return device.who + "/" + devices.indexOf(device);
    }

    /// Has somebody ask, and sees that the answer is the model's.
    ///
    /// @return whether it was granted
    boolean take(ClientDevice by, Step step) {
        @Nullable Reason expected = null;
        ChatModel after = model;
        try {
            after = model.after(step.who(), step.request());
        } catch (Refused refused) {
            expected = refused.reason();
        }
        history.add(named(by) + " " + step.request() + " -> " + expected);
        assertThat(refusal(by, step)).as(this::story).isEqualTo(expected);
        model = named(after);
        return expected == null;
    }

    private static @Nullable Reason refusal(ClientDevice by, Step step) {
        try {
            Record _ = by.ask(step.request()).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return null;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                return refused.reason();
            }
            throw e;
        }
    }

    /// With the ids that the server gave to what is new.
    private ChatModel named(ChatModel after) {
        ChatModel named = after;
        for (String name : after.unnamed().toList()) {
            String one = after.log(name).people().getFirst();
            named = named.called(server.conversation(one, name), name);
        }
        List<ModelApplication> all = named.applications.all();
        for (int number = named.askedIds().size(); number < all.size(); number++) {
            Id id = server.application(all.get(number).applicant(), named.askedIds().keySet());
            named = named.called(id, number);
        }
        return named;
    }

    /// Somebody looks at the first conversation of their list, up to its end, and turns away again.
    void look(ClientDevice device) {
        device.state().listed().stream()
                .findFirst()
                .map(ConversationState::id)
                .ifPresent(id -> look(device, id));
    }

    private void look(ClientDevice device, Id conversation) {
        history.add(named(device) + " looks at " + conversation);
        LogModel log = model.log(conversation);
        List<Long> readable = log.readable(device.who);
        long last = readable.isEmpty() ? 0 : readable.getLast();
        device.happens(new Wished.Select(conversation));
        device.happens(new Wished.Watch(true));
        device.happens(new Wished.Select(null));
        model =
                model.after(device.who, new MarkRead(conversation, last))
                        .after(device.who, SetView.unread(conversation, 0));
        await().until(
                        () -> {
                            Conversation shown =
                                    server.ask(device.who, new ShowConversation(conversation));
                            return shown.reading().upTo() >= last
                                    && shown.view().unreadFrom() == null;
                        });
    }

    /// Every client that is connected comes to see what the model says, however it came there.
    void check() {
        server.tellAll();
        for (ClientDevice device : devices) {
            if (device.isOnline()) {
                check(device, named(device));
            }
        }
    }

    /// So does one that was never there before.
    void checkAfresh(String who) {
        try (ClientDevice fresh = server.laptop(who, NoStore::new)) {
            check(fresh.start(model.now), who + ", afresh");
        }
    }

    /// And what a client asks for only when somebody looks at it is the model's, too.
    void checkAnswers(String who) {
        assertThat(ServerView.of(server, who))
                .as(() -> who + " " + story())
                .containsExactlyElementsOf(ModelView.answers(model, who));
    }

    private void check(ClientDevice device, String name) {
        List<String> expected = ModelView.of(model, device.who);
        int[] ticks = {0};
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(
                        () -> {
                            device.happens(new Ticked(model.now.plusSeconds(++ticks[0])));
                            lookBack(device);
                            assertThat(ClientView.of(device.state(), device.who))
                                    .as(() -> name + " " + story())
                                    .containsExactlyElementsOf(expected);
                        });
    }

    private static void lookBack(ClientDevice device) {
        device.state().conversations().values().stream()
                .filter(one -> !one.log().window().reachesBeginning())
                .map(ConversationState::id)
                .forEach(id -> device.happens(new Wished.LookBack(id)));
    }

    /// What led here, the last first.
    private String story() {
        return title
                + " after "
                + history.size()
                + " steps, the last of them:\n"
                + String.join(
                        "\n", history.subList(Math.max(0, history.size() - 60), history.size()))
                + "\n";
    }

    @Override
    public void close() {
        devices.forEach(ClientDevice::close);
        server.close();
    }
}
