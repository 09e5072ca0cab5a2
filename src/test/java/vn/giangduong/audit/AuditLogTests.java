package vn.giangduong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class AuditLogTests {

    @Autowired private AuditLog log;
    @Autowired private AuditReader reader;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestPeople people;
    @Autowired private TransactionTemplate transactions;

    private UnitId province;

    @BeforeEach
    void signIn() {
        province = people.province("Tỉnh");
        people.signIn(people.officer(Role.ADMINISTRATOR, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void theDatabaseRefusesToChangeOrForgetALine() {
        log.record("test.kept", "unit", province, null);
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_log SET detail = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_log").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void aLineSharesTheFateOfItsAct() {
        String subject = "rolled-back-" + province;
        transactions.executeWithoutResult(
                act -> {
                    log.record("test.act", "test", subject, null);
                    act.setRollbackOnly();
                });
        assertThat(lines(subject)).isZero();
    }

    @Test
    void aRefusalIsKeptEvenWhenTheActIsRolledBack() {
        String subject = "refused-" + province;
        transactions.executeWithoutResult(
                act -> {
                    log.recordRefusal("test.refused", "test", subject, null);
                    act.setRollbackOnly();
                });
        assertThat(lines(subject)).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsReadIt() {
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        assertThatThrownBy(() -> reader.before(Long.MAX_VALUE, AuditReader.Wanted.ALL, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long lines(String subject) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_log WHERE subject_id = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
