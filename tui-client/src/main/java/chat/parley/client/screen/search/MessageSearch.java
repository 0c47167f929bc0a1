package chat.parley.client.screen.search;

import chat.parley.client.screen.SearchResults;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.FoundMessage;
import chat.parley.protocol.operation.SearchRequest.MessagesFound;
import chat.parley.protocol.operation.SearchRequest.SearchMessages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A search for messages, and what came of it.
///
/// @param here the only conversation that is looked in; null: all
/// @param zone whose days dates in the query are
/// @param words what is marked in what was found
/// @param next where the page that follows goes on
/// @param complete whether all was looked at
public record MessageSearch(
        @Nullable Id here,
        String zone,
        SearchResults<FoundMessage> results,
        List<String> words,
        @Nullable Id next,
        boolean complete) {
    public MessageSearch {
        words = List.copyOf(words);
    }

    static MessageSearch none(@Nullable Id here, String zone) {
        return new MessageSearch(here, zone, SearchResults.none(), List.of(), null, true);
    }

    /// The same anew, for other words.
    MessageSearch begun(String query) {
        return new MessageSearch(here, zone, SearchResults.begun(query), List.of(), null, true);
    }

    /// The same elsewhere, before it is asked.
    MessageSearch in(@Nullable Id conversation) {
        return none(conversation, zone);
    }

    MessageSearch goingOn() {
        return with(results.goingOn());
    }

    MessageSearch failed(String why) {
        return with(results.failed(why));
    }

    private MessageSearch with(SearchResults<FoundMessage> changed) {
        return new MessageSearch(here, zone, changed, words, next, complete);
    }

    /// With a page; one that is empty though others follow is no end.
    MessageSearch with(MessagesFound page) {
        SearchResults<FoundMessage> grown = results.with(page.messages(), page.next() != null);
        boolean goesOn = page.messages().isEmpty() && page.next() != null;
        return new MessageSearch(
                here,
                zone,
                goesOn ? grown.goingOn() : grown,
                page.words(),
                page.next(),
                complete && page.complete());
    }

    Optional<SearchMessages> request() {
        return results.busy()
                ? Optional.of(
                        new SearchMessages(results.part(), here, zone, next, SearchResults.PAGE))
                : Optional.empty();
    }
}
