package chat.parley.server;

import static chat.parley.server.Allowed.crew;
import static chat.parley.server.Allowed.own;
import static chat.parley.server.Allowed.pair;
import static chat.parley.server.Asker.BLOCKED;
import static chat.parley.server.Asker.FORMER;
import static chat.parley.server.Asker.GROUP_ADMIN;
import static chat.parley.server.Asker.MEMBER;
import static chat.parley.server.Asker.MUTED;

import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import chat.parley.protocol.operation.MessageRequest.ListPins;
import chat.parley.protocol.operation.MessageRequest.ListReactions;
import chat.parley.protocol.operation.MessageRequest.ListSaved;
import chat.parley.protocol.operation.MessageRequest.PinMessage;
import chat.parley.protocol.operation.MessageRequest.ReactToMessage;
import chat.parley.protocol.operation.MessageRequest.RecallMessage;
import chat.parley.protocol.operation.MessageRequest.SaveMessage;
import chat.parley.protocol.operation.MessageRequest.ShowMessage;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.util.List;

/// Conversations, and what becomes of their messages. Rows of the table of [Allowed].
final class MessageRows {
    private MessageRows() {}

    static final List<Allowed> ALL =
            List.of(
                    // conversations of two
                    own(_ -> new ListConversations(null, 10, false)),
                    own(_ -> new CountUnread()),
                    pair((scene, who) -> new ShowConversation(scene.pair(who))),
                    pair((_, _) -> new ShowConversationWith("alice")),
                    pair((scene, who) -> new History(scene.pair(who), null, null, null, 9)),
                    pair((scene, who) -> new FetchEntries(scene.pair(who), 0, 10)),
                    pair((scene, who) -> new MarkRead(scene.pair(who), 1)),
                    pair((scene, who) -> new SetView(scene.pair(who), true, null)),
                    pair((scene, who) -> SetView.unread(scene.pair(who), 1)),
                    pair((scene, who) -> new ListReaders(scene.pair(who), 1, true, null, 10))
                            .but(Reason.NOT_FRIENDS, FORMER, BLOCKED),
                    pair((scene, who) -> new Send(scene.pair(who), "walk", new Body.Text("hello")))
                            .but(Reason.NOT_FRIENDS, FORMER, BLOCKED)
                            .but(Reason.MUTED, MUTED),
                    own(_ -> new SearchMessages("hello", null, null, null, 10)),
                    pair(
                            (scene, who) ->
                                    new SearchMessages("hello", scene.pair(who), null, null, 10)),
                    // the conversation of a group
                    crew(_ -> new ShowConversationOf("crew")),
                    crew(scene -> new ShowConversation(scene.crew())),
                    crew(scene -> new History(scene.crew(), null, null, null, 9)),
                    crew(scene -> new FetchEntries(scene.crew(), 0, 10)),
                    crew(scene -> new SearchMessages("hello", scene.crew(), null, null, 10)),
                    crew(scene -> new MarkRead(scene.crew(), 9)),
                    crew(scene -> new SetView(scene.crew(), null, true)),
                    crew(scene -> new ListReaders(scene.crew(), 9, false, null, 10)),
                    crew(scene -> new Send(scene.crew(), "walk", new Body.Text("hello")))
                            .but(Reason.MUTED, MUTED),
                    // what becomes of messages
                    crew(scene ->
                                    new EditMessage(
                                            scene.crew(), scene.said(), new Body.Text("better")))
                            .but(Reason.FORBIDDEN, MEMBER, GROUP_ADMIN)
                            .but(Reason.MUTED, MUTED),
                    crew(scene -> new RecallMessage(scene.crew(), scene.said()))
                            .but(Reason.FORBIDDEN, MEMBER, MUTED, GROUP_ADMIN),
                    crew(scene -> new ReactToMessage(scene.crew(), scene.said(), "🎉", true))
                            .but(Reason.MUTED, MUTED),
                    crew(scene -> new PinMessage(scene.crew(), scene.said(), true))
                            .but(Reason.FORBIDDEN, MEMBER)
                            .but(Reason.MUTED, MUTED),
                    crew(scene -> new ShowMessage(scene.crew(), scene.said())),
                    crew(scene -> new ListPins(scene.crew())),
                    pair((scene, who) -> new ListPins(scene.pair(who))),
                    crew(scene -> new SaveMessage(scene.crew(), scene.said(), true)),
                    own(_ -> new ListSaved(null, 10)),
                    crew(scene -> new ListReactions(scene.crew(), scene.said(), "🎉", null, 10)));
}
