package chat.parley.server.search;

import chat.parley.protocol.Spelling;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.protocol.body.Body;
import chat.parley.server.log.entry.StoredEntry;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a message can have beside its words, as `has:` names it.
enum MessageTrait {
    LINK,
    REPLY,
    REACTION,
    LOCATION,
    CUSTOM,
    PIN,
    EDIT,
    FILE,
    IMAGE;

    private static final Pattern LINKED = Pattern.compile("(?i)\\bhttps?://\\S");

    /// All of them, for who named another.
    static final String NAMES =
            Arrays.stream(values()).map(MessageTrait::key).collect(Collectors.joining(", "));

    String key() {
        return Spelling.of(this);
    }

    static Optional<MessageTrait> named(String key) {
        return Arrays.stream(values()).filter(trait -> trait.key().equals(key)).findFirst();
    }

    /// What a message has now.
    static Set<MessageTrait> of(StoredEntry message) {
        Set<MessageTrait> traits = EnumSet.noneOf(MessageTrait.class);
        for (MessageTrait trait : values()) {
            if (trait.isOf(message)) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private boolean isOf(StoredEntry message) {
        return switch (this) {
            case LINK ->
                    message.body() instanceof Body.Worded words
                            && words.text() != null
                            && LINKED.matcher(words.text()).find();
            case REPLY -> message.replyTo() != null;
            case REACTION -> !message.form().reactions().isEmpty();
            case LOCATION -> message.body() instanceof Body.Location;
            case CUSTOM -> message.body() instanceof Body.Custom;
            case PIN -> message.form().pinned();
            case EDIT -> message.form().editedAt() != null;
            case FILE -> message.body() instanceof Body.Files;
            case IMAGE ->
                    message.body() instanceof Body.Files carried
                            && carried.files().stream()
                                    .anyMatch(file -> file.kind() == AttachmentKind.IMAGE);
        };
    }
}
