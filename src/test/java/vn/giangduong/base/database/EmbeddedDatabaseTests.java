package vn.giangduong.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @TempDir private Path folder = Path.of("");

    @Test
    void keepsItsDataAlsoInTheFolderForTemporaryFilesAndRefusesASecondServer() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder, "64M");
                Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word VARCHAR(20))");
            statement.execute("INSERT INTO kept VALUES ('Đường')");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, "64M"))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining(folder.toString());
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(folder, "64M");
                Connection connection = connect(again);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT word FROM kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("Đường");
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
