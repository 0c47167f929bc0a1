package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import chat.parley.server.group.GroupWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people of a [GroupWorld], who look for messages; Mia and Mo are friends.
final class SearchWorld implements AutoCloseable {
    final GroupWorld group;
    final Id pair;
    private int sent;

    SearchWorld(Path directory) {
        group = new GroupWorld(directory);
        group.world.befriend(group.mia, group.mo);
        pair = group.world.ask(group.mia, new ShowConversationWith("mo")).id();
    }

    /// Says something.
    ///
    /// @return its seq
    long say(Caller who, Id where, String words) {
        return say(who, where, words, null);
    }

    long say(Caller who, Id where, String words, @Nullable Long replyTo) {
        Send send = new Send(where, "s" + ++sent, new Body.Text(words), replyTo);
        return group.world.ask(who, send).seq();
    }

    /// The words of what somebody finds, once the index is up to the log.
    List<String> find(Caller who, String query) {
        return words(complete(who, new SearchMessages(query, null, null, null, 50)));
    }

    List<String> find(Caller who, String query, Id in) {
        return words(complete(who, new SearchMessages(query, in, null, null, 50)));
    }

    MessagesFound complete(Caller who, SearchMessages search) {
        MessagesFound found = group.world.ask(who, search);
        while (!found.complete()) {
            found = group.world.ask(who, search);
        }
        return found;
    }

    static List<String> words(MessagesFound found) {
        return found.messages().stream()
                .map(FoundMessage::entry)
                .map(Entry::body)
                .map(
                        body ->
                                switch (body) {
                                    case Body.Text(String text, _, _) -> text;
                                    case Body.Location(String title, _, _) -> title;
                                    case Body.Custom(String name, _) -> name;
                                    case Body.Files(String text, _, _, _) -> String.valueOf(text);
                                    case Body.Notice _, Body.Recalled _, Body.Change _ ->
                                            throw new AssertionError(body + " was found");
                                })
                .toList();
    }

    @Override
    public void close() {
        group.close();
    }
}
