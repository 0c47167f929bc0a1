package chat.parley.server.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
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
            throw new StorageException(file + " cannot be used as the database", e);
        }
    }

    private static void bringUpToDate(Path file) {
        boolean hasData = Files.exists(file);
        Flyway flyway =
                Flyway.configure()
                        .dataSource("jdbc:sqlite:" + file, null, null)
                        .locations("classpath:chat/parley/server/storage/migration")
                        .placeholders(Map.of("clustered", "without rowid"))
                        .failOnMissingLocations(true)
                        .load();
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
            throw new StorageException("copying " + file + " before its schema changes", e);
        }
    }
}
