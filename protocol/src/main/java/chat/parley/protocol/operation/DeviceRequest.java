package chat.parley.protocol.operation;

import static chat.parley.protocol.Limits.*;

import chat.parley.protocol.Field;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client keeps with the server for the device that it runs on, such as drafts where it has
/// no files of its own: a few texts by key, of which the server understands nothing. They end with
/// the device. (XMPP's private storage and Matrix's account data are the same for an account.)
public sealed interface DeviceRequest<A extends Record> extends Request<A> {

    /// Makes all of the changes or none, in their order. Of two clients on one device the last
    /// writer wins, key by key.
    @Field(1)
    @Operation(
            name = "device.keep",
            summary = "Keep texts for this device, or forget them",
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record KeepTexts(@Field(1) @Length(min = 1, max = KEPT_CHANGES) List<TextChange> changes)
            implements DeviceRequest<Done> {
        public KeepTexts {
            changes = List.copyOf(changes);
        }
    }

    /// A page of what is kept, by key.
    ///
    /// @param after the last key of the previous page
    @Field(2)
    @Operation(
            name = "device.kept",
            summary = "List the texts that are kept for this device",
            effect = Effect.READ,
            rate = Rate.READ)
    record ListTexts(
            @Field(1) @Nullable @Length(max = KEPT_KEY_CHARACTERS) String after,
            @Field(2) @PageLimit int limit)
            implements DeviceRequest<TextsPage> {}

    /// What is to stand under a key from now on.
    ///
    /// @param key of a-z, 0-9, `-`, `_`, `.`, `:` and `/`
    /// @param value null forgets what stands there
    record TextChange(
            @Field(1) @Length(min = 1, max = KEPT_KEY_CHARACTERS) String key,
            @Field(2) @Nullable @Length(max = KEPT_TEXT_CODE_POINTS) String value) {}

    /// What stands under a key.
    record KeptText(@Field(1) String key, @Field(2) String value) {}

    /// A page of them.
    ///
    /// @param more whether another page follows
    record TextsPage(@Field(1) List<KeptText> texts, @Field(2) boolean more) {
        public TextsPage {
            texts = List.copyOf(texts);
        }
    }
}
