-- What was imported when and by whom, from which row each record came, and how columns were understood before.
CREATE TABLE people_import (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    account_id  BIGINT       NOT NULL,
    file_name   VARCHAR(200) NOT NULL,
    plan_digest CHAR(64)     CHARACTER SET ascii NOT NULL,
    effective   DATE         NOT NULL,
    row_count   INT          NOT NULL,
    added       INT          NOT NULL,
    changed     INT          NOT NULL,
    moved       INT          NOT NULL,
    unchanged   INT          NOT NULL,
    landed_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY people_import_account (account_id, id),
    FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Where a cadre's data came from; rows that changed nothing leave no line.
CREATE TABLE people_import_cadre (
    cadre_id  BIGINT      NOT NULL,
    import_id BIGINT      NOT NULL,
    row_no    INT         NOT NULL,
    added     BOOLEAN     NOT NULL,
    changed   BOOLEAN     NOT NULL,
    moved     BOOLEAN     NOT NULL,
    PRIMARY KEY (cadre_id, import_id),
    KEY people_import_cadre_import (import_id),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id),
    FOREIGN KEY (import_id) REFERENCES people_import (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Which column was taken for what, by the headings' digest; the headings themselves are not kept.
CREATE TABLE people_import_mapping (
    account_id BIGINT        NOT NULL,
    signature  CHAR(64)      CHARACTER SET ascii NOT NULL,
    mapping    VARCHAR(4000) CHARACTER SET ascii NOT NULL,
    used_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (account_id, signature),
    KEY people_import_mapping_signature (signature, used_at),
    FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- One import lands at a time: two of the same list at once would add everybody twice.
CREATE TABLE people_import_turn (
    id     TINYINT NOT NULL,
    number BIGINT  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

INSERT INTO people_import_turn (id, number) VALUES (1, 0);

-- Codes for people whose list gives none.
CREATE SEQUENCE cadre_code_number START WITH 1 INCREMENT BY 1 CACHE 1000;
