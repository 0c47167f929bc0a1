package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.file.FileRecord;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.StorageRequest;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import chat.parley.protocol.operation.StorageRequest.SetQuota;
import chat.parley.protocol.operation.StorageRequest.StoredPage;
import chat.parley.server.account.People;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.file.StoredFile.Sent;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.MessageChanges;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.LookupText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What those who run the server see of the files of others, and do with them.
public final class FileAdministration {
    private static final String NONE = "none";

    private final Database database;
    private final Changes changes;
    private final Administration administration;
    private final People people;
    private final LiveDevices live;
    private final MessageChanges messages;
    private final Files files;

    public FileAdministration(
            Infrastructure base,
            Administration administration,
            People people,
            MessageChanges messages,
            Files files) {
        this.database = base.database();
        this.changes = administration.changes();
        this.administration = administration;
        this.people = people;
        this.live = base.live();
        this.messages = messages;
        this.files = files;
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, StorageRequest<?> request) {
        return switch (request) {
            case ListStored list -> CompletableFuture.completedStage(find(list));
            case DeleteStored delete -> delete(caller, delete);
            case SetQuota set -> setQuota(caller, set);
        };
    }

    private StoredPage find(ListStored find) {
        Id owner = find.name() == null ? null : people.directory().requiredEver(find.name()).id();
        long before = find.before() == null ? Long.MAX_VALUE : find.before().value();
        Id one = find.file();
        List<StoredFile> found =
                database.read(
                        sql ->
                                one == null
                                        ? FileTable.below(sql, owner, before, find.limit() + 1)
                                        : List.of(required(sql, one)));
        Page<StoredFile> page = Page.of(found, find.limit());
        Map<Id, Profile> owners =
                people.directory()
                        .profiles(page.rows().stream().map(StoredFile::owner).distinct().toList());
        return new StoredPage(
                page.rows().stream().map(file -> record(file, owners)).toList(), page.more());
    }

    private static StoredFile required(Sql sql, Id file) {
        return FileTable.find(sql, file)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NO_FILE));
    }

    private static FileRecord record(StoredFile file, Map<Id, Profile> owners) {
        Sent sent = file.sent();
        return new FileRecord(
                file.id(),
                Objects.requireNonNull(owners.get(file.owner())),
                file.name(),
                file.reserved(),
                file.content() == null ? null : file.content().type(),
                file.createdAt(),
                sent == null ? null : sent.conversation(),
                sent == null ? null : sent.seq());
    }

    private CompletionStage<Change> delete(Caller caller, DeleteStored delete) {
        return changes.carryOut(
                new ChangeRequest(caller, delete, delete.reason(), delete.dryRun()),
                tx -> deleted(tx, required(tx, delete.file())));
    }

    private Difference deleted(Transaction tx, StoredFile file) {
        Sent sent = file.sent();
        if (sent == null || !messages.remove(tx, sent.conversation(), sent.seq())) {
            files.forget(tx, file);
        }
        Map<Id, Profile> owners = people.directory().profiles(tx, List.of(file.owner()));
        return new Difference(
                "file " + file.id(),
                "@" + Objects.requireNonNull(owners.get(file.owner())).name(),
                NONE,
                1,
                live.online(file.owner()),
                true);
    }

    private CompletionStage<Change> setQuota(Caller caller, SetQuota set) {
        return changes.carryOut(
                new ChangeRequest(caller, set, set.reason(), set.dryRun()),
                tx -> {
                    Profile owner = people.directory().required(tx, set.name());
                    administration.access().reach().requireOver(tx, caller, owner.id());
                    String before = shown(FileQuotaTable.of(tx, owner.id()).orElse(null));
                    FileQuotaTable.set(tx, owner.id(), set.bytes());
                    return new Difference(
                            "@" + owner.name(),
                            before,
                            shown(set.bytes()),
                            1,
                            live.online(owner.id()),
                            true);
                });
    }

    private static String shown(@Nullable Long bytes) {
        return bytes == null ? NONE : bytes + " B";
    }
}
