package vn.giangduong.audit;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Utc;
import vn.giangduong.base.web.ClientAddress;

/** Writes the audit log. A line is written in the transaction of the act it tells of. */
@Service
public class AuditLog {

    private static final int LONGEST_DETAIL = 2000;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Writes that the signed-in person did something to, or read, a subject.
     *
     * @param action what was done, as {@code module.act}, such as {@code report.submit}
     * @param subjectType what kind of thing it was done to, such as {@code unit}
     * @param subjectId the thing's key
     * @param detail more, for a person to read; never an answer, an opinion or a secret
     */
    @Transactional
    public void record(
            String action, String subjectType, Object subjectId, @Nullable String detail) {
        Optional<SignedIn> who = currentUser.find();
        write(
                who.map(SignedIn::accountId).orElse(null),
                who.map(SignedIn::code).orElse("system"),
                action,
                subjectType,
                String.valueOf(subjectId),
                detail);
    }

    /** Writes an act that must be kept even when what it belongs to is rolled back: a refusal. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordRefusal(
            String action, String subjectType, Object subjectId, @Nullable String detail) {
        record(action, subjectType, subjectId, detail);
    }

    /** Writes an act that must be kept whatever becomes of the transaction it happens in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordAlways(
            String action, String subjectType, Object subjectId, @Nullable String detail) {
        record(action, subjectType, subjectId, detail);
    }

    /** Writes something about an account that is not signed in, such as a failed log-in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordFor(String actor, String action, @Nullable String detail) {
        write(null, actor, action, "account", actor, detail);
    }

    private void write(
            @Nullable Long accountId,
            String actor,
            String action,
            String subjectType,
            String subjectId,
            @Nullable String detail) {
        jdbc.sql(
                        """
                        INSERT INTO audit_log
                            (at, account_id, actor, address, action, subject_type, subject_id, detail)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Utc.bind(clock.instant()))
                .param(accountId)
                .param(shortened(actor, 100))
                .param(ClientAddress.current().orElse(null))
                .param(action)
                .param(subjectType)
                .param(shortened(subjectId, 80))
                .param(detail == null ? null : shortened(detail, LONGEST_DETAIL))
                .update();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
