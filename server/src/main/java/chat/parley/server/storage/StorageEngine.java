package chat.parley.server.storage;

import chat.parley.server.job.LastResort;
import chat.parley.server.limit.Bound;
import java.util.List;

/// A kind of database, and where the data of one server lie in it. Which there are is known to the
/// class alone that chooses among them.
public interface StorageEngine {

    /// Opens the database, made if it is not there, and brings its schema up to date.
    ///
    /// @param lastResort told when nothing can be written any more that could be believed
    /// @throws StorageException if what is there does not belong there, or cannot be used
    Database open(LastResort lastResort);

    /// Looks whether the database is the one that belongs there, whole, and of this version;
    /// changes nothing.
    ///
    /// @return what there is, in words that follow "in DIRECTORY"
    /// @throws StorageException saying what is wrong
    String check();

    /// Whether there is no database yet, and was none, so that opening makes one.
    boolean isNew();

    /// Takes what is there for the database that belongs there, whatever is missing.
    ///
    /// @return what was known and what was taken, in words
    /// @throws StorageException if what is there can be taken for nothing
    String recover();

    /// What all share of it, and how much there is.
    List<Bound> limits();
}
