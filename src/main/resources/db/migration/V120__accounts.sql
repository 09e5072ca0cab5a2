-- The second factor: the shared secret is encrypted with the installation's key; the last time step
-- that was used is kept, so that no code opens the door twice.
CREATE TABLE second_factor (
    account_id   BIGINT       NOT NULL,
    secret       VARCHAR(200) CHARACTER SET ascii NOT NULL,
    confirmed_at DATETIME(6)  NULL,
    last_step    BIGINT       NOT NULL DEFAULT 0,
    created_at   DATETIME(6)  NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id),
    FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- One-time codes for who has lost the telephone; only digests are kept.
CREATE TABLE recovery_code (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    account_id BIGINT      NOT NULL,
    digest     CHAR(64)    CHARACTER SET ascii NOT NULL,
    created_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY recovery_code_digest (account_id, digest),
    FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- What somebody else did to an account, shown to its holder until they say that they have seen it.
CREATE TABLE account_notice (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    account_id    BIGINT       NOT NULL,
    kind          VARCHAR(40)  NOT NULL,
    by_account_id BIGINT       NOT NULL,
    by_name       VARCHAR(150) NOT NULL,
    at            DATETIME(6)  NOT NULL,
    seen_at       DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY account_notice_account (account_id, id),
    FOREIGN KEY (account_id) REFERENCES account (id),
    FOREIGN KEY (by_account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- When a password was first set; a password taken away since leaves it.
ALTER TABLE account ADD COLUMN activated_at DATETIME(6) NULL AFTER activation_until;
UPDATE account SET activated_at = created_at WHERE password_hash IS NOT NULL;

-- From now on a token is made only in a session that passed the second factor.
UPDATE access_token t JOIN account a ON a.id = t.account_id
SET t.revoked_at = UTC_TIMESTAMP(6) WHERE t.revoked_at IS NULL AND NOT a.demo;
