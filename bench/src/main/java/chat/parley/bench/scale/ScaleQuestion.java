package chat.parley.bench.scale;

import chat.parley.protocol.model.ConversationPlace;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What both accounts are asked: the same question of much, and of little.
///
/// @param name for people
record ScaleQuestion(String name, Asking asking) {
    static final int PAGE = 50;

    /// Makes the question for one of them.
    interface Asking {
        Request<?> of(ScaleAccount account, int number);
    }

    /// @param text words that stand in messages
    static List<ScaleQuestion> all(ScaleText text) {
        return List.of(
                new ScaleQuestion(
                        "conversations, first page",
                        (_, _) -> new ListConversations(null, PAGE, false)),
                new ScaleQuestion(
                        "conversations, a page far down",
                        (account, _) ->
                                new ListConversations(
                                        new ConversationPlace(account.conversation(), false),
                                        PAGE,
                                        false)),
                new ScaleQuestion("what is unread", (_, _) -> new CountUnread()),
                new ScaleQuestion(
                        "friends, first page", (_, _) -> new ListFriends(null, null, PAGE)),
                new ScaleQuestion(
                        "friends, by a part of a name",
                        (_, _) -> new ListFriends(null, "friend1", PAGE)),
                new ScaleQuestion("groups, first page", (_, _) -> new ListGroups(null, PAGE)),
                new ScaleQuestion(
                        "members of the group of many, first page",
                        (account, _) -> new ListMembers(account.name() + "many", null, PAGE)),
                new ScaleQuestion("messages, newest page", (account, _) -> page(account, null)),
                new ScaleQuestion(
                        "messages, a page in the middle",
                        (account, _) -> page(account, (long) account.size().messages() / 2)),
                new ScaleQuestion(
                        "messages, oldest page", (account, _) -> page(account, PAGE + 1L)),
                new ScaleQuestion(
                        "people, by a part of a name",
                        (account, i) -> new FindPeople(account.name() + "friend" + i, null, PAGE)),
                new ScaleQuestion(
                        "groups, by a part of a name",
                        (account, _) ->
                                new FindGroups(
                                        account.name() + "group1",
                                        null,
                                        GroupOrder.NAME,
                                        null,
                                        PAGE)),
                everywhere("a Latin word, everywhere", _ -> text.latin()),
                everywhere("1 Chinese character, everywhere", _ -> text.chinese(1)),
                everywhere("2 Chinese characters, everywhere", _ -> text.chinese(2)),
                here("a Latin word, in the long conversation", _ -> text.latin()),
                here("1 Chinese character, in the long conversation", _ -> text.chinese(1)),
                here("2 Chinese characters, in the long conversation", _ -> text.chinese(2)),
                everywhere(
                        "a Latin word from a friend",
                        account -> text.latin() + " from:" + account.name() + "friend0"),
                everywhere(
                        "a Latin word in one conversation, named",
                        account -> text.latin() + " in:@" + account.name() + "friend0"),
                here("a Latin word before a day", _ -> text.latin() + " before:2030-01-01"));
    }

    private static Request<?> page(ScaleAccount account, @Nullable Long before) {
        return new History(account.conversation(), before, null, null, PAGE);
    }

    private interface Query {
        String by(ScaleAccount account);
    }

    private static ScaleQuestion everywhere(String name, Query query) {
        return new ScaleQuestion(
                name,
                (account, _) -> new SearchMessages(query.by(account), null, null, null, PAGE));
    }

    private static ScaleQuestion here(String name, Query query) {
        return new ScaleQuestion(
                name,
                (account, _) ->
                        new SearchMessages(
                                query.by(account), account.conversation(), null, null, PAGE));
    }
}
