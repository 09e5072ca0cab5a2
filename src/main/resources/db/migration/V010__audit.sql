-- The append-only audit log: who did or read what, when, from where.
CREATE TABLE audit_log (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    at           DATETIME(6)  NOT NULL,
    account_id   BIGINT       NULL,
    actor        VARCHAR(100) NOT NULL,
    address      VARCHAR(64)  NULL,
    action       VARCHAR(80)  NOT NULL,
    subject_type VARCHAR(40)  NULL,
    subject_id   VARCHAR(80)  NULL,
    detail       VARCHAR(2000) NULL,
    PRIMARY KEY (id),
    KEY audit_log_subject (subject_type, subject_id, id),
    KEY audit_log_account (account_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The database itself refuses to rewrite the log.
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_log is append-only';
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_log is append-only';
