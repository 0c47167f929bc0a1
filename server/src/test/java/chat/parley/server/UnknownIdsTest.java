package chat.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.FileRequest.DiscardFile;
import chat.parley.protocol.operation.FileRequest.ListFiles;
import chat.parley.protocol.operation.FileRequest.ReadFile;
import chat.parley.protocol.operation.FileRequest.ShowFile;
import chat.parley.protocol.operation.FileRequest.ShowProgress;
import chat.parley.protocol.operation.FileRequest.WriteFile;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.ListPins;
import chat.parley.protocol.operation.MessageRequest.ListReactions;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import chat.parley.server.session.Caller;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one may not know is answered as what there is not, word for word, by every operation that
/// takes an id.
@Tag("F44")
class UnknownIdsTest {
    private static final List<Function<Id, Request<?>>> OF_APPLICATIONS =
            List.of(Accept::new, Refuse::new, Cancel::new);
    private static final List<Function<Id, Request<?>>> OF_CONVERSATIONS =
            List.of(
                    ShowConversation::new,
                    id -> new History(id, null, null, null, 9),
                    id -> new FetchEntries(id, 0, 10),
                    id -> new MarkRead(id, 1),
                    id -> new SearchMessages("hello", id, null, null, 9),
                    id -> new SetView(id, true, null),
                    id -> new ListReaders(id, 1, true, null, 10),
                    id -> new Send(id, "one", new Body.Text("hello")),
                    id -> new EditMessage(id, 1, new Body.Text("hello")),
                    id -> new RecallMessage(id, 1),
                    id -> new ReactToMessage(id, 1, "🎉", true),
                    id -> new PinMessage(id, 1, true),
                    id -> new ShowMessage(id, 1),
                    ListPins::new,
                    id -> new ListFiles(id, null, 10),
                    id -> new SaveMessage(id, 1, true),
                    id -> new ListReactions(id, 1, "🎉", null, 10));
    private static final List<Function<Id, Request<?>>> OF_FILES =
            List.of(
                    ShowProgress::new,
                    id -> new WriteFile(id, 0, "YQ==", false),
                    DiscardFile::new,
                    id -> new ReadFile(id, 0, false),
                    ShowFile::new);

    private static final List<Function<Id, Request<?>>> OF_DEVICES =
            List.of(RevokeDevice::new, id -> new EndSessions("carol", id, null, false));

    private static final List<Function<Id, Request<?>>> OF_INVITATIONS =
            List.of(id -> new RevokeInvitation(id, null, false));

    private static final List<Function<Id, Request<?>>> OF_STORED =
            List.of(
                    id -> new ListStored(null, id, null, 10),
                    id -> new DeleteStored(id, null, false));

    /// Ids that say where a page goes on.
    private static final Set<String> PAGING = Set.of("upTo", "after", "before");

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;
    private Caller carol;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        carol = world.person("carol");
        world.befriend(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String answer(Caller caller, Request<?> request) {
        try {
            return world.ask(caller, request).toString();
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
            return String.valueOf(refused.getMessage());
        }
    }

    private void assertUnknown(Caller caller, Id id, List<Function<Id, Request<?>>> requests) {
        for (Function<Id, Request<?>> request : requests) {
            assertThat(answer(caller, request.apply(id)))
                    .isEqualTo(answer(caller, request.apply(new Id(7))))
                    .doesNotContain(id.toString());
        }
    }

    @Test
    void whatIsNotOnesOwnIsAsIfItWereNot() {
        Id application = world.ask(alice, new ApplyFriend("carol", null)).id();
        assertUnknown(bob, application, OF_APPLICATIONS);
        world.ask(carol, new Refuse(application));
        assertUnknown(bob, application, OF_APPLICATIONS);
        Conversation pair = world.ask(alice, new ShowConversationWith("bob"));
        assertUnknown(carol, pair.id(), OF_CONVERSATIONS);
        SignedIn other = world.register("dave");
        assertUnknown(carol, other.device(), OF_DEVICES.subList(0, 1));
        Id file = world.ask(alice, new CreateFile("a.txt", 1L, null, false)).file();
        assertUnknown(carol, file, OF_FILES);
        Caller admin = world.administrator("admin");
        assertUnknown(admin, other.device(), OF_DEVICES);
        assertUnknown(admin, other.device(), OF_INVITATIONS);
        assertUnknown(admin, other.device(), OF_STORED);
    }

    @Test
    void everyOperationThatTakesAnIdIsInTheTables() {
        Set<Class<?>> walked =
                Stream.of(
                                OF_APPLICATIONS,
                                OF_CONVERSATIONS,
                                OF_FILES,
                                OF_DEVICES,
                                OF_INVITATIONS,
                                OF_STORED)
                        .flatMap(List::stream)
                        .map(request -> request.apply(new Id(7)).getClass())
                        .collect(Collectors.toSet());
        Set<Class<?>> taking =
                OperationType.all().values().stream()
                        .map(OperationType::request)
                        .filter(
                                type ->
                                        Arrays.stream(
                                                        Objects.requireNonNull(
                                                                type.getRecordComponents()))
                                                .anyMatch(UnknownIdsTest::isOfSomething))
                        .collect(Collectors.toSet());
        assertThat(walked).isEqualTo(taking);
    }

    private static boolean isOfSomething(RecordComponent component) {
        return component.getType() == Id.class && !PAGING.contains(component.getName());
    }

    @Test
    void aFormerFriendLearnsNothingOfWhatOneReads() {
        Conversation pair = world.ask(alice, new ShowConversationWith("bob"));
        world.ask(alice, new Send(pair.id(), "one", new Body.Text("hello")));
        world.ask(alice, new DeleteFriend("bob"));
        world.settle();
        int before = world.told(alice, CursorMoved.class).size();
        world.ask(bob, new MarkRead(pair.id(), 2));
        world.settle();
        assertThat(world.told(alice, CursorMoved.class)).hasSize(before);
        assertThat(world.told(bob, CursorMoved.class)).isNotEmpty();
        Conversation after = world.ask(alice, new ShowConversationWith("bob"));
        assertThat(List.of(after.peerProgress().read(), after.peerProgress().held()))
                .containsOnly(0L);
        assertThat(world.refusal(alice, new ListReaders(pair.id(), 2, true, null, 9)))
                .isEqualTo(Reason.NOT_FRIENDS);
    }
}
