package chat.parley.server.search;

import chat.parley.protocol.Folding;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import chat.parley.protocol.body.Body;
import chat.parley.server.log.entry.StoredEntry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the index knows of a message.
///
/// @param text what it says, folded
record IndexedMessage(
        Id id, Id conversation, long seq, Id sender, Set<MessageTrait> traits, String text) {
    IndexedMessage {
        traits = Set.copyOf(traits);
    }

    /// A message in its current form; empty for what is none, or was recalled.
    static Optional<IndexedMessage> of(StoredEntry entry) {
        Id sender = entry.sender();
        if (sender == null || !(entry.body() instanceof Body.Content content)) {
            return Optional.empty();
        }
        String words =
                switch (content) {
                    case Body.Text(String text, _, _) -> text;
                    case Body.Location(String title, _, _) -> title;
                    case Body.Custom(String name, _) -> name;
                    case Body.Files files -> said(files);
                };
        return Optional.of(
                new IndexedMessage(
                        entry.id(),
                        entry.conversation(),
                        entry.seq(),
                        sender,
                        MessageTrait.of(entry),
                        Folding.fold(words)));
    }

    /// Its words and the names of the files.
    private static String said(Body.Files body) {
        String names =
                body.files().stream().map(Attachment::name).collect(Collectors.joining("\n"));
        return body.text() == null ? names : body.text() + "\n" + names;
    }
}
