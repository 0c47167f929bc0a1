package chat.parley.server.model;

import chat.parley.client.state.store.LocalStore;
import chat.parley.client.state.store.NoStore;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ApplicationRequest.Direction;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.NotificationRequest.NotificationsPage;
import chat.parley.protocol.operation.Request;
import chat.parley.server.PeopleWorld;
import chat.parley.server.inprocess.InProcessDoor;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.session.SessionMonitor;
import chat.parley.server.session.Sessions;
import chat.parley.server.session.TokenIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// The server that is compared with a [ChatModel], and the accounts of its people.
final class ModelServer implements AutoCloseable {
    private static final int ALL = 200;

    private final PeopleWorld world;
    private final SessionMonitor monitor;
    private final InProcessDoor door;
    private final Map<String, SignedIn> laptops = new HashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();

    ModelServer(Path directory) {
        world = new PeopleWorld(directory);
        Sessions sessions = world.sessions();
        monitor = world.monitor(sessions);
        door = world.door(sessions);
        for (String name : ChatModel.PEOPLE) {
            SignedIn laptop = world.register(name);
            laptops.put(name, laptop);
            profiles.put(name, laptop.account());
        }
    }

    ClientDevice laptop(String who, Supplier<LocalStore> stores) {
        return device(who, Objects.requireNonNull(laptops.get(who)), stores);
    }

    /// Signs somebody in on another device, which keeps nothing.
    ClientDevice phone(String who) {
        Login login = new Login(who, PeopleWorld.PASSWORD, "phone");
        return device(who, world.ask(PeopleWorld.stranger("10.0.0.2"), login), NoStore::new);
    }

    private ClientDevice device(String who, SignedIn as, Supplier<LocalStore> stores) {
        TokenIdentity identity = new TokenIdentity(as.account().id(), as.device(), Instant.MAX);
        return new ClientDevice(
                who,
                () -> door.link(identity, Door.IN_PROCESS, "local", "model/1.0", Language.ENGLISH),
                stores,
                profiles);
    }

    Instant now() {
        return world.now.get();
    }

    void pass(Duration time) {
        world.pass(time);
    }

    /// Tells everybody what is new: what is written so far, and by a heartbeat what was not pushed.
    void tellAll() {
        world.settle();
        monitor.beat();
    }

    <A extends Record> A ask(String who, Request<A> request) {
        Caller caller = PeopleWorld.caller(Objects.requireNonNull(laptops.get(who)));
        return world.ask(caller, request);
    }

    /// The newest of somebody's notifications; some id where there is none.
    Id newestTold(String who) {
        NotificationsPage page = ask(who, new ListNotifications(false, null, 1));
        return page.notifications().isEmpty() ? new Id(1) : page.notifications().getFirst().id();
    }

    /// The id of a conversation of somebody's, by what the model calls it.
    Id conversation(String who, String name) {
        return name.startsWith("#")
                ? ask(who, new ShowConversationOf(name.substring(1))).id()
                : ask(who, new ShowConversationWith(FriendModel.peer(name, who))).id();
    }

    /// The oldest application of somebody that is not known yet.
    Id application(String who, Set<Id> known) {
        return ask(who, new ListApplications(Direction.SENT, null, null, ALL))
                .applications()
                .stream()
                .map(Application::id)
                .filter(id -> !known.contains(id))
                .min(Id::compareTo)
                .orElseThrow();
    }

    @Override
    public void close() {
        world.close();
    }
}
