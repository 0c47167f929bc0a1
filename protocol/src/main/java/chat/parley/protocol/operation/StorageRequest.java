package chat.parley.protocol.operation;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.constraint.Name;
import chat.parley.protocol.constraint.NameFragment;
import chat.parley.protocol.constraint.PageLimit;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.constraint.ReasonText;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.file.FileRecord;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.Operation.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What files take up, for those who run the server: whose they are, and how much there may be of
/// them; never what they hold.
public sealed interface StorageRequest<A extends Record> extends Request<A> {

    /// The latest first.
    ///
    /// @param name only those of this account
    /// @param file only this one
    /// @param before the id of the last one of the previous page
    @Field(1)
    @Operation(
            name = "storage.list",
            summary = "List the files of all accounts, page by page",
            needs = Right.ADMIN,
            effect = Effect.READ,
            rate = Rate.READ)
    record ListStored(
            @Field(1) @Nullable @NameFragment String name,
            @Field(2) @Nullable Id file,
            @Field(3) @Nullable Id before,
            @Field(4) @PageLimit int limit)
            implements StorageRequest<StoredPage> {}

    /// One that was sent goes with the message that carries it, which is recalled for all.
    @Field(2)
    @Operation(
            name = "storage.delete",
            summary = "Delete a file of anybody, and recall the message that carries it",
            needs = Right.ADMIN,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record DeleteStored(
            @Field(1) Id file,
            @Field(2) @Nullable @ReasonText String reason,
            @Field(3) boolean dryRun)
            implements StorageRequest<Change> {}

    /// What is there already stays.
    ///
    /// @param bytes that the files of the account may have together; null: as many as those of
    ///     any other
    @Field(3)
    @Operation(
            name = "storage.quota",
            summary = "Set how much the files of an account may take up",
            needs = Right.USER_MANAGE,
            effect = Effect.WRITE,
            rate = Rate.WRITE)
    record SetQuota(
            @Field(1) @Name String name,
            @Field(2) @Nullable @Range(min = 0, max = Long.MAX_VALUE) Long bytes,
            @Field(3) @Nullable @ReasonText String reason,
            @Field(4) boolean dryRun)
            implements StorageRequest<Change> {}

    /// A page of what is stored.
    ///
    /// @param more whether another page follows
    record StoredPage(@Field(1) List<FileRecord> files, @Field(2) boolean more) {
        public StoredPage {
            files = List.copyOf(files);
        }
    }
}
