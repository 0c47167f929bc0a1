package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.Self;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.account.AccountTable.Account;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.role.Roles;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an account tells of itself, to its owner and to others.
public final class Accounts {
    private final Database database;
    private final Directory directory;
    private final AccountVersions versions;
    private final Circle circle;
    private final Bus bus;
    private final Roles roles = new Roles();

    public Accounts(
            Database database,
            Directory directory,
            AccountVersions versions,
            Circle circle,
            Bus bus) {
        this.database = database;
        this.directory = directory;
        this.versions = versions;
        this.circle = circle;
        this.bus = bus;
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, AccountRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case WhoAmI _ -> CompletableFuture.completedStage(whoAmI(me));
            case ShowProfile(String name) ->
                    CompletableFuture.completedStage(
                            database.read(sql -> directory.required(sql, name)));
            case EditProfile edit -> edit(me, checked(edit));
            case AccountRequest.ListAccounts _, AccountRequest.ShowAccount _ ->
                    throw new Refused(Reason.UNKNOWN_OPERATION);
        };
    }

    private Self whoAmI(Id me) {
        return database.read(
                sql -> {
                    Account account =
                            AccountTable.find(sql, me)
                                    .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
                    return new Self(
                            account.profile(),
                            roles.held(sql, me),
                            roles.rights(sql, me),
                            account.registeredAt(),
                            account.version(),
                            List.of());
                });
    }

    private static EditProfile checked(EditProfile edit) {
        String nickname = edit.nickname();
        String signature = edit.signature();
        return new EditProfile(
                nickname == null ? null : Lines.name("nickname", nickname),
                signature == null ? null : Lines.words(signature));
    }

    private CompletionStage<Profile> edit(Id me, EditProfile edit) {
        return database.writer()
                .submit(tx -> edited(tx, me, edit))
                .thenApply(
                        account -> {
                            directory.keep(account);
                            return account.profile();
                        });
    }

    private Account edited(Transaction tx, Id me, EditProfile edit) {
        Profile old = directory.profile(tx, me);
        String nickname = edit.nickname() == null ? old.nickname() : edit.nickname();
        String signature = edit.signature() == null ? old.signature() : edit.signature();
        AccountTable.edit(
                tx,
                new Profile(
                        me, old.kind(), old.name(), emptyToNull(nickname), emptyToNull(signature)));
        tell(tx, me);
        return AccountTable.find(tx, me).orElseThrow();
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private void tell(Transaction tx, Id me) {
        List<Id> audience =
                Stream.concat(Stream.of(me), circle.around(tx, me).stream()).sorted().toList();
        List<AccountVersions.Raised> raised = versions.raise(tx, audience);
        Profile profile = directory.profile(tx, me);
        tx.afterCommit(
                () ->
                        raised.forEach(
                                one ->
                                        bus.publish(
                                                new Publication(
                                                        List.of(one.account()),
                                                        new ProfileChanged(
                                                                profile, one.version())))));
    }
}
