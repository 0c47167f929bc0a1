package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.server.account.Directory;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.FieldText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whom the words of a query mean: by the name of their account, or by what the searcher calls them
/// or they call themselves, the whole of it or a part that only one has.
final class CalledPeople {
    private static final Set<String> ONESELF = Set.of("me", "我");

    private final Database database;
    private final Directory people;

    CalledPeople(Database database, Directory people) {
        this.database = database;
        this.people = people;
    }

    /// Somebody.
    ///
    /// @param written as it is typed, folded; `@` before it means the name of an account first
    /// @throws Refused naming the field `query`, if several are called so
    Optional<Id> find(Id me, String written) {
        if (ONESELF.contains(written)) {
            return Optional.of(me);
        }
        String name = written.startsWith("@") ? written.substring(1) : written;
        return people.everNamed(name)
                .map(Profile::id)
                .or(() -> database.read(sql -> called(sql, me, name)));
    }

    private static Optional<Id> called(Sql sql, Id me, String name) {
        String part = AccountName.pattern(name);
        List<Id> whole = CalledTable.people(sql, me, part.substring(1, part.length() - 1));
        return whole.isEmpty() ? only(CalledTable.people(sql, me, part), name) : only(whole, name);
    }

    private static Optional<Id> only(List<Id> found, String name) {
        if (found.size() > 1) {
            throw Refused.field("query", FieldText.FILTER_SEVERAL, name);
        }
        return found.stream().findFirst();
    }
}
