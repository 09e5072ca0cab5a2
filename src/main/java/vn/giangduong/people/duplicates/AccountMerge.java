package vn.giangduong.people.duplicates;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreMergeParticipant;

/**
 * One person logs in with one account: the given-up record's account goes over when the kept record
 * has none, and is closed when it has one. Either way its sessions end.
 */
@Component
@Order(20)
class AccountMerge implements CadreMergeParticipant {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What happened.
     *
     * @param account key of the given-up record's account; 0 if there was none
     * @param cadre the record it belonged to
     * @param wentOver whether it is the kept record's now; otherwise it was closed
     * @param enabled whether it was open before
     */
    record Moved(long account, long cadre, boolean wentOver, boolean enabled) {}

    private record Account(long id, boolean enabled) {}

    private final JdbcClient jdbc;

    AccountMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "people.account";
    }

    @Override
    public String carryOut(CadreId kept, CadreId merged) {
        Account other = account(merged).orElse(null);
        if (other == null) {
            return JSON.writeValueAsString(new Moved(0, merged.value(), false, false));
        }
        boolean goesOver = account(kept).isEmpty();
        if (goesOver) {
            belongsTo(other.id(), kept.value());
        } else {
            enable(other.id(), false);
        }
        endSessions(other.id());
        return JSON.writeValueAsString(
                new Moved(other.id(), merged.value(), goesOver, other.enabled()));
    }

    @Override
    public void undo(String moved) {
        Moved what = JSON.readValue(moved, Moved.class);
        if (what.account() == 0) {
            return;
        }
        if (what.wentOver()) {
            belongsTo(what.account(), what.cadre());
        } else {
            enable(what.account(), what.enabled());
        }
        endSessions(what.account());
    }

    private Optional<Account> account(CadreId cadre) {
        return jdbc.sql("SELECT id, enabled FROM account WHERE cadre_id = ?")
                .param(cadre.value())
                .query((row, number) -> new Account(row.getLong("id"), row.getBoolean("enabled")))
                .optional();
    }

    private void belongsTo(long account, long cadre) {
        jdbc.sql("UPDATE account SET cadre_id = ?, version = version + 1 WHERE id = ?")
                .param(cadre)
                .param(account)
                .update();
    }

    private void enable(long account, boolean enabled) {
        jdbc.sql("UPDATE account SET enabled = ?, version = version + 1 WHERE id = ?")
                .param(enabled)
                .param(account)
                .update();
    }

    private void endSessions(long account) {
        jdbc.sql("UPDATE account SET session_generation = session_generation + 1 WHERE id = ?")
                .param(account)
                .update();
    }
}
