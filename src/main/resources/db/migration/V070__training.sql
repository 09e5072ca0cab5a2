-- Programmes, classes, enrolments, the study of a module by a cadre, and the counts per unit.
CREATE TABLE programme (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    code       VARCHAR(80) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version    INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY programme_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Grade cut-offs are the programme version's, never constants.
CREATE TABLE programme_version (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    programme_id    BIGINT        NOT NULL,
    number          INT           NOT NULL,
    title           VARCHAR(300)  NOT NULL,
    award           VARCHAR(100)  NULL,
    description     TEXT          NOT NULL,
    valid_from      DATE          NOT NULL,
    valid_to        DATE          NULL,
    pass_mark       DECIMAL(4, 2) NOT NULL DEFAULT 5,
    excellent_from  DECIMAL(4, 2) NOT NULL DEFAULT 9,
    good_from       DECIMAL(4, 2) NOT NULL DEFAULT 8,
    fair_from       DECIMAL(4, 2) NOT NULL DEFAULT 7,
    source_digest   CHAR(64)      CHARACTER SET ascii NULL,
    created_at      DATETIME(6)   NOT NULL,
    version         INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY programme_version_number (programme_id, number),
    FOREIGN KEY (programme_id) REFERENCES programme (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE programme_module (
    programme_version_id BIGINT NOT NULL,
    position             INT    NOT NULL,
    module_id            BIGINT NOT NULL,
    PRIMARY KEY (programme_version_id, position),
    FOREIGN KEY (programme_version_id) REFERENCES programme_version (id),
    FOREIGN KEY (module_id) REFERENCES study_module (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE training_class (
    id                   BIGINT       NOT NULL AUTO_INCREMENT,
    code                 VARCHAR(60)  NOT NULL,
    title                VARCHAR(300) NOT NULL,
    programme_version_id BIGINT       NOT NULL,
    centre_id            BIGINT       NOT NULL,
    form                 VARCHAR(20)  NOT NULL,
    opens_on             DATE         NOT NULL,
    closes_on            DATE         NOT NULL,
    planned_learners     INT          NULL,
    ethnic_minority      INT          NULL,
    state                VARCHAR(20)  NOT NULL,
    created_at           DATETIME(6)  NOT NULL,
    version              INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY training_class_code (code),
    KEY training_class_centre (centre_id, opens_on),
    FOREIGN KEY (programme_version_id) REFERENCES programme_version (id),
    FOREIGN KEY (centre_id) REFERENCES unit (id),
    CHECK (form IN ('ONLINE', 'IN_PERSON')),
    CHECK (state IN ('PLANNED', 'RUNNING', 'CLOSED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- A class pins the module versions it began with.
CREATE TABLE class_module (
    class_id          BIGINT NOT NULL,
    position          INT    NOT NULL,
    module_id         BIGINT NOT NULL,
    module_version_id BIGINT NOT NULL,
    PRIMARY KEY (class_id, position),
    UNIQUE KEY class_module_once (class_id, module_id),
    FOREIGN KEY (class_id) REFERENCES training_class (id),
    FOREIGN KEY (module_id) REFERENCES study_module (id),
    FOREIGN KEY (module_version_id) REFERENCES study_module_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE enrolment (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    class_id     BIGINT        NOT NULL,
    cadre_id     BIGINT        NOT NULL,
    unit_id      BIGINT        NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    summoned_at  DATETIME(6)   NOT NULL,
    started_at   DATETIME(6)   NULL,
    completed_at DATETIME(6)   NULL,
    mark         DECIMAL(5, 2) NULL,
    certificate  BOOLEAN       NOT NULL DEFAULT FALSE,
    version      INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY enrolment_once (class_id, cadre_id),
    KEY enrolment_cadre (cadre_id),
    FOREIGN KEY (class_id) REFERENCES training_class (id),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    CHECK (state IN ('SUMMONED', 'STUDYING', 'COMPLETED', 'FAILED', 'EXEMPT'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- One cadre studies one module once: persons are counted, not attendances.
CREATE TABLE module_study (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    module_id         BIGINT        NOT NULL,
    cadre_id          BIGINT        NOT NULL,
    module_version_id BIGINT        NOT NULL,
    class_id          BIGINT        NOT NULL,
    unit_id           BIGINT        NOT NULL,
    state             VARCHAR(20)   NOT NULL,
    summoned_at       DATETIME(6)   NOT NULL,
    started_at        DATETIME(6)   NULL,
    completed_at      DATETIME(6)   NULL,
    last_lesson       VARCHAR(80)   NULL,
    mark              DECIMAL(5, 2) NULL,
    version           INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY module_study_once (module_id, cadre_id),
    KEY module_study_cadre (cadre_id),
    KEY module_study_unit (unit_id, module_id, state),
    FOREIGN KEY (module_id) REFERENCES study_module (id),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id),
    FOREIGN KEY (module_version_id) REFERENCES study_module_version (id),
    FOREIGN KEY (class_id) REFERENCES training_class (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    CHECK (state IN ('SUMMONED', 'STUDYING', 'COMPLETED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE lesson_progress (
    study_id    BIGINT      NOT NULL,
    lesson_code VARCHAR(80) NOT NULL,
    opened_at   DATETIME(6) NOT NULL,
    read_at     DATETIME(6) NULL,
    PRIMARY KEY (study_id, lesson_code),
    FOREIGN KEY (study_id) REFERENCES module_study (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Counts of a unit's own people, kept in the transaction that changes a study, so that a roll-up reads rows
-- per unit and never rows per cadre. CompletionCounts.recount() rebuilds them from module_study.
CREATE TABLE unit_count (
    module_id BIGINT NOT NULL,
    unit_id   BIGINT NOT NULL,
    summoned  INT    NOT NULL DEFAULT 0,
    studying  INT    NOT NULL DEFAULT 0,
    completed INT    NOT NULL DEFAULT 0,
    PRIMARY KEY (module_id, unit_id),
    FOREIGN KEY (module_id) REFERENCES study_module (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE unit_week_count (
    module_id BIGINT NOT NULL,
    week      DATE   NOT NULL,
    unit_id   BIGINT NOT NULL,
    completed INT    NOT NULL DEFAULT 0,
    PRIMARY KEY (module_id, week, unit_id),
    FOREIGN KEY (module_id) REFERENCES study_module (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
