package vn.giangduong.people.imports;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.imports.sheet.ColumnChoices;
import vn.giangduong.people.imports.sheet.Field;

/** Remembers which column was taken for what, by the headings; one's own memory comes first. */
@Component
class ColumnMemory {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    ColumnMemory(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Optional<Map<Integer, Field>> recall(String signature) {
        return jdbc.sql(
                        """
                        SELECT mapping FROM people_import_mapping WHERE signature = ?
                        ORDER BY account_id = ? DESC, used_at DESC LIMIT 1
                        """)
                .param(signature)
                .param(currentUser.require().accountId())
                .query(String.class)
                .optional()
                .flatMap(ColumnChoices::fieldsOf);
    }

    void remember(String signature, ColumnChoices choices) {
        jdbc.sql(
                        """
                        INSERT INTO people_import_mapping (account_id, signature, mapping, used_at)
                        VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE mapping = VALUES(mapping), used_at = VALUES(used_at)
                        """)
                .param(currentUser.require().accountId())
                .param(signature)
                .param(choices.fieldsAsText())
                .param(Utc.bind(clock.instant()))
                .update();
    }
}
