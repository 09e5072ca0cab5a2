-- Quizzes and their blueprints, attempts, frozen papers, the append-only answer log, and markings.
CREATE TABLE quiz (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    module_version_id BIGINT       NOT NULL,
    title             VARCHAR(300) NOT NULL,
    minutes           INT          NULL,
    attempts          INT          NULL,
    pass_mark         DECIMAL(4, 2) NOT NULL,
    created_at        DATETIME(6)  NOT NULL,
    version           INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY quiz_module_version (module_version_id),
    FOREIGN KEY (module_version_id) REFERENCES study_module_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE blueprint_row (
    quiz_id        BIGINT      NOT NULL,
    position       INT         NOT NULL,
    topic_id       BIGINT      NOT NULL,
    level          VARCHAR(20) NOT NULL,
    question_count INT         NOT NULL,
    PRIMARY KEY (quiz_id, position),
    FOREIGN KEY (quiz_id) REFERENCES quiz (id),
    FOREIGN KEY (topic_id) REFERENCES topic (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- PREPARED: the paper is drawn and frozen, nobody has opened it. One row is one sitting of one paper.
CREATE TABLE attempt (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    quiz_id       BIGINT        NOT NULL,
    cadre_id      BIGINT        NOT NULL,
    number        INT           NOT NULL,
    state         VARCHAR(20)   NOT NULL,
    prepared_at   DATETIME(6)   NOT NULL,
    started_at    DATETIME(6)   NULL,
    deadline_at   DATETIME(6)   NULL,
    closed_at     DATETIME(6)   NULL,
    closed_by     VARCHAR(20)   NULL,
    writer        VARCHAR(40)   CHARACTER SET ascii NULL,
    writer_since  DATETIME(6)   NULL,
    mark          DECIMAL(5, 2) NULL,
    correct_count INT           NULL,
    passed        BOOLEAN       NULL,
    receipt       VARCHAR(40)   CHARACTER SET ascii NULL,
    version       INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY attempt_number (quiz_id, cadre_id, number),
    KEY attempt_cadre (cadre_id, state),
    KEY attempt_due (state, deadline_at),
    FOREIGN KEY (quiz_id) REFERENCES quiz (id),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id),
    CHECK (state IN ('PREPARED', 'IN_PROGRESS', 'SUBMITTED', 'ANNULLED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE paper_item (
    attempt_id          BIGINT        NOT NULL,
    position            INT           NOT NULL,
    question_version_id BIGINT        NOT NULL,
    option_order        VARCHAR(26)   CHARACTER SET ascii NOT NULL,
    max_mark            DECIMAL(6, 3) NOT NULL,
    PRIMARY KEY (attempt_id, position),
    KEY paper_item_question (question_version_id),
    FOREIGN KEY (attempt_id) REFERENCES attempt (id),
    FOREIGN KEY (question_version_id) REFERENCES question_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- An answer exists once its row is committed. (attempt, sequence) is the player's own numbering: a replay
-- meets its own key and changes nothing.
CREATE TABLE answer_log (
    attempt_id  BIGINT        NOT NULL,
    sequence    INT           NOT NULL,
    position    INT           NOT NULL,
    answer      VARCHAR(4000) NOT NULL,
    flagged     BOOLEAN       NOT NULL DEFAULT FALSE,
    given_at    DATETIME(3)   NULL,
    received_at DATETIME(6)   NOT NULL,
    writer      VARCHAR(40)   CHARACTER SET ascii NOT NULL,
    standing    VARCHAR(12)   NOT NULL DEFAULT 'COUNTED',
    PRIMARY KEY (attempt_id, sequence),
    FOREIGN KEY (attempt_id) REFERENCES attempt (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TRIGGER answer_log_no_update BEFORE UPDATE ON answer_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answer_log is append-only';
CREATE TRIGGER answer_log_no_delete BEFORE DELETE ON answer_log FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answer_log is append-only';

-- A regrade adds a marking; it never rewrites one.
CREATE TABLE marking (
    attempt_id    BIGINT        NOT NULL,
    number        INT           NOT NULL,
    marked_at     DATETIME(6)   NOT NULL,
    reason        VARCHAR(300)  NULL,
    mark          DECIMAL(5, 2) NOT NULL,
    correct_count INT           NOT NULL,
    PRIMARY KEY (attempt_id, number),
    FOREIGN KEY (attempt_id) REFERENCES attempt (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE item_mark (
    attempt_id     BIGINT        NOT NULL,
    marking_number INT           NOT NULL,
    position       INT           NOT NULL,
    answer         VARCHAR(4000) NOT NULL,
    mark           DECIMAL(6, 3) NOT NULL,
    PRIMARY KEY (attempt_id, marking_number, position),
    FOREIGN KEY (attempt_id, marking_number) REFERENCES marking (attempt_id, number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The key that signs attempt tokens: in the database, so that a restart and every other node accept them.
CREATE TABLE attempt_token_key (
    id         TINYINT       NOT NULL,
    secret     VARBINARY(64) NOT NULL,
    created_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
