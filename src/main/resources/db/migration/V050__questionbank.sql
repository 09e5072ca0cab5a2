-- Question banks: topics, questions, and their versions. valid_to is the last day a version may be drawn.
CREATE TABLE question_bank (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    code       VARCHAR(80)  NOT NULL,
    title      VARCHAR(300) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    version    INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY question_bank_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE topic (
    id      BIGINT       NOT NULL AUTO_INCREMENT,
    bank_id BIGINT       NOT NULL,
    path    VARCHAR(300) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY topic_path (bank_id, path),
    FOREIGN KEY (bank_id) REFERENCES question_bank (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE question (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    bank_id    BIGINT      NOT NULL,
    code       VARCHAR(80) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version    INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY question_code (bank_id, code),
    FOREIGN KEY (bank_id) REFERENCES question_bank (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE question_version (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    question_id   BIGINT       NOT NULL,
    number        INT          NOT NULL,
    topic_id      BIGINT       NOT NULL,
    type          VARCHAR(20)  NOT NULL,
    level         VARCHAR(20)  NOT NULL,
    -- how the author's texts are written; each is kept beside the safe HTML made of it
    format        VARCHAR(20)  NOT NULL,
    stem          TEXT         NOT NULL,
    stem_html     TEXT         NOT NULL,
    -- code, stem, options and citation without marks
    search_words  TEXT         CHARACTER SET ascii NOT NULL,
    explanation      TEXT      NOT NULL,
    explanation_html TEXT      NOT NULL,
    citation      VARCHAR(300) NOT NULL,
    valid_from    DATE         NULL,
    valid_to      DATE         NULL,
    state         VARCHAR(20)  NOT NULL,
    reason        VARCHAR(500) NULL,
    digest        CHAR(64)     CHARACTER SET ascii NOT NULL,
    author_id     BIGINT       NULL,
    submitted_at  DATETIME(6)  NULL,
    approver_id   BIGINT       NULL,
    approved_at   DATETIME(6)  NULL,
    created_at    DATETIME(6)  NOT NULL,
    version       INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY question_version_number (question_id, number),
    KEY question_version_draw (topic_id, level, state),
    FOREIGN KEY (question_id) REFERENCES question (id),
    FOREIGN KEY (topic_id) REFERENCES topic (id),
    FOREIGN KEY (author_id) REFERENCES account (id),
    FOREIGN KEY (approver_id) REFERENCES account (id),
    CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED')),
    CHECK (level IN ('RECOGNISE', 'UNDERSTAND', 'APPLY', 'APPLY_HIGH'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE question_option (
    question_version_id BIGINT        NOT NULL,
    option_key          CHAR(1)       CHARACTER SET ascii NOT NULL,
    text                TEXT          NOT NULL,
    html                TEXT          NOT NULL,
    fraction            DECIMAL(8, 5) NOT NULL,
    feedback            TEXT          NULL,
    feedback_html       TEXT          NULL,
    PRIMARY KEY (question_version_id, option_key),
    FOREIGN KEY (question_version_id) REFERENCES question_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
