package vn.giangduong.base.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: UTC date-times without a zone, to the microsecond. */
public final class Utc {

    private Utc() {}

    /** The value to bind to a DATETIME(6) parameter. */
    public static LocalDateTime bind(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The value to bind, or null. */
    public static @Nullable LocalDateTime bindNullable(@Nullable Instant instant) {
        return instant == null ? null : bind(instant);
    }

    /** Reads a DATETIME column that may be null. */
    public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    /** Reads a DATETIME column declared NOT NULL. */
    public static Instant readRequired(ResultSet row, String column) throws SQLException {
        Instant value = read(row, column);
        if (value == null) {
            throw new SQLException("Column " + column + " is null");
        }
        return value;
    }
}
