package chat.parley.protocol.model.file;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Attachment;
import org.jspecify.annotations.Nullable;

/// How far a file has come that one uploads.
///
/// @param size of the whole, in bytes; null while it is not known
/// @param received how many of them are stored: the next part begins there
/// @param attachment what a message can carry, once all of it is there
public record FileProgress(
        @Field(1) Id file,
        @Field(2) @Nullable Long size,
        @Field(3) long received,
        @Field(4) @Nullable Attachment attachment) {

    public boolean isWhole() {
        return attachment != null;
    }
}
