package chat.parley.server.account;

import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AccountRequest.SetPreferences;
import chat.parley.protocol.operation.AccountRequest.ShowAccount;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.server.administration.Administration;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// What an account tells of itself: to its owner, to others, and to administrators.
public final class Accounts {
    private final Directory directory;
    private final AccountRecords records;
    private final ProfileEdits edits;
    private final PreferenceChanges preferences;
    private final AccountChanges changes;
    private final AccountDeletion deletion;

    /// Makes it.
    ///
    /// @param acquaintances what other features know of people
    /// @param listeners what else happens when somebody is deleted
    public Accounts(
            Infrastructure base,
            Administration administration,
            People people,
            Acquaintances acquaintances,
            AccountSettings settings,
            List<DeletionListener> listeners) {
        directory = people.directory();
        records = new AccountRecords(base, administration.access(), directory, acquaintances);
        edits =
                new ProfileEdits(
                        administration.access(),
                        directory,
                        new AccountNews(base, people, acquaintances.friends()));
        preferences = new PreferenceChanges(base, administration.access(), people);
        AccountNews news = new AccountNews(base, people, acquaintances.all());
        deletion =
                new AccountDeletion(
                        base,
                        administration,
                        directory,
                        news,
                        acquaintances.owner(),
                        settings.keepNamesFor(),
                        listeners);
        changes = new AccountChanges(base, administration, directory, news, deletion);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, AccountRequest<?> request) {
        return switch (request) {
            case WhoAmI _ -> answered(records.self(caller.signedIn()));
            case ShowProfile(String name) -> {
                caller.signedIn();
                yield answered(directory.required(name));
            }
            case EditProfile edit -> edits.edit(caller, edit);
            case SetPreferences set -> preferences.set(caller, set);
            case ListAccounts list -> answered(records.list(list));
            case ShowAccount(String name) -> answered(records.show(name));
            case RenameAccount rename -> changes.rename(caller, rename);
            case DeleteAccount delete -> changes.delete(caller, delete);
            case CloseAccount close -> deletion.close(caller, close);
        };
    }

    private static CompletionStage<? extends Record> answered(Record answer) {
        return CompletableFuture.completedStage(answer);
    }
}
