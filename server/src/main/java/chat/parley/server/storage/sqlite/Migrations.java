package chat.parley.server.storage.sqlite;

import chat.parley.server.storage.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a database's schema up to date by numbered steps, with a copy of it made first.
final class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /// @throws StorageException if the file is no database of Parley's, or of a later version
    static void migrate(Path file) {
        try {
            bringUpToDate(file);
        } catch (FlywayException e) {
            throw unusable(file, e);
        }
    }

    /// Looks whether a database's schema is one that this version knows.
    ///
    /// @throws StorageException if it is not
    static void check(Path file) {
        try {
            checkKnown(file, flyway(file));
        } catch (FlywayException e) {
            throw unusable(file, e);
        }
    }

    /// Of a database that is damaged it is told what to do.
    private static StorageException unusable(Path file, FlywayException cause) {
        new DatabaseIdentity(file).checkPages();
        return SqliteDialect.failed(file + " cannot be used as the database", cause);
    }

    private static Flyway flyway(Path file) {
        return Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations(
                        "classpath:chat/parley/server/storage/migration",
                        "classpath:chat/parley/server/storage/sqlite/migration")
                .placeholders(new SqliteDialect().schemaWords())
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns("*:pending")
                .load();
    }

    private static void bringUpToDate(Path file) {
        boolean hasData = Files.exists(file);
        Flyway flyway = flyway(file);
        checkKnown(file, flyway);
        MigrationInfo[] pending = flyway.info().pending();
        if (pending.length == 0) {
            return;
        }
        if (hasData && flyway.info().applied().length > 0) {
            copy(
                    file,
                    file.resolveSibling(file.getFileName() + ".before-" + pending[0].getVersion()));
        }
        flyway.migrate();
    }

    /// What is there must be Parley's, and every step that was taken one of this version's, as it
    /// is here.
    private static void checkKnown(Path file, Flyway flyway) {
        if (isForeign(file, flyway)) {
            throw new StorageException(
                    file
                            + " is the database of another program: name another directory with"
                            + " --data, or move it away");
        }
        ValidateResult validation = flyway.validateWithResult();
        for (ValidateOutput wrong : validation.invalidMigrations) {
            boolean later =
                    wrong.errorDetails.errorCode
                            == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED;
            throw new StorageException(
                    later
                            ? file
                                    + " was written by a later version of Parley (its schema has"
                                    + " step "
                                    + wrong.version
                                    + "): start that version, or a newer one"
                            : file
                                    + " has a schema that is not Parley's: step "
                                    + wrong.version
                                    + " was another when it was taken");
        }
    }

    private static boolean isForeign(Path file, Flyway flyway) {
        if (!Files.exists(file) || flyway.info().applied().length > 0) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                select 1 from sqlite_master where name not like 'sqlite%'
                                    and tbl_name <> 'flyway_schema_history' limit 1""")) {
            return row.next();
        } catch (SQLException e) {
            throw SqliteDialect.failed("looking at what is in " + file, e);
        }
    }

    private static void copy(Path file, Path copy) {
        if (Files.exists(copy)) {
            return;
        }
        log.info("the schema will change; a copy of the database is made in {}", copy);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        } catch (SQLException e) {
            throw SqliteDialect.failed("copying " + file + " before its schema changes", e);
        }
    }
}
