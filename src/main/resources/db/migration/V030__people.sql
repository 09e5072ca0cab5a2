-- Cadres, their dated memberships, accounts and role grants.
CREATE TABLE cadre (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    code         VARCHAR(40)  NOT NULL,
    full_name    VARCHAR(150) NOT NULL,
    name_folded  VARCHAR(150) CHARACTER SET ascii NOT NULL,
    sort_name    VARCHAR(150) NOT NULL,
    birth_date   DATE         NULL,
    birth_year   SMALLINT     NULL,
    sex          CHAR(1)      NOT NULL,
    position     VARCHAR(150) NULL,
    theory_level VARCHAR(20)  NULL,
    created_at   DATETIME(6)  NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY cadre_code (code),
    KEY cadre_folded (name_folded),
    CHECK (sex IN ('M', 'F'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE membership (
    id         BIGINT NOT NULL AUTO_INCREMENT,
    cadre_id   BIGINT NOT NULL,
    unit_id    BIGINT NOT NULL,
    valid_from DATE   NOT NULL,
    valid_to   DATE   NOT NULL DEFAULT '9999-12-31',
    PERIOD FOR validity (valid_from, valid_to),
    PRIMARY KEY (id),
    UNIQUE KEY membership_once (cadre_id, validity WITHOUT OVERLAPS),
    KEY membership_unit (unit_id, valid_from),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE account (
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    code               VARCHAR(60)  NOT NULL,
    cadre_id           BIGINT       NULL,
    display_name       VARCHAR(150) NOT NULL,
    password_hash      VARCHAR(255) NULL,
    activation_hash    VARCHAR(255) NULL,
    activation_until   DATETIME(6)  NULL,
    enabled            BOOLEAN      NOT NULL DEFAULT TRUE,
    session_generation INT          NOT NULL DEFAULT 0,
    demo               BOOLEAN      NOT NULL DEFAULT FALSE,
    created_at         DATETIME(6)  NOT NULL,
    version            INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY account_code (code),
    UNIQUE KEY account_cadre (cadre_id),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Every account is a cadre's study account by having cadre_id; all other rights are dated grants on a subtree.
CREATE TABLE role_grant (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    account_id BIGINT      NOT NULL,
    role       VARCHAR(40) NOT NULL,
    unit_id    BIGINT      NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE        NOT NULL DEFAULT '9999-12-31',
    created_at DATETIME(6) NOT NULL,
    version    INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY role_grant_account (account_id),
    KEY role_grant_unit (unit_id, role),
    FOREIGN KEY (account_id) REFERENCES account (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Failed log-ins per account and per address; the delay grows with each.
CREATE TABLE login_throttle (
    subject       VARCHAR(120) NOT NULL,
    failures      INT          NOT NULL,
    blocked_until DATETIME(6)  NULL,
    last_failure  DATETIME(6)  NOT NULL,
    PRIMARY KEY (subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Spring Security's remember-me series.
CREATE TABLE persistent_logins (
    username  VARCHAR(64) NOT NULL,
    series    VARCHAR(64) NOT NULL,
    token     VARCHAR(64) NOT NULL,
    last_used TIMESTAMP   NOT NULL,
    PRIMARY KEY (series),
    KEY persistent_logins_user (username)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Personal access tokens of the REST API; only a hash is kept.
CREATE TABLE access_token (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    account_id   BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    token_hash   CHAR(64)     CHARACTER SET ascii NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    revoked_at   DATETIME(6)  NULL,
    last_used_at DATETIME(6)  NULL,
    version      INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY access_token_hash (token_hash),
    KEY access_token_account (account_id),
    FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
