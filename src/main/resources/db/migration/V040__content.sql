-- Study modules, their versions and lessons. An approved version is never changed: editing makes the next one.
CREATE TABLE study_module (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    code       VARCHAR(80) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version    INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY study_module_code (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE study_module_version (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    module_id     BIGINT        NOT NULL,
    number        INT           NOT NULL,
    title         VARCHAR(300)  NOT NULL,
    summary       VARCHAR(2000) NOT NULL,
    minutes       INT           NOT NULL,
    description   MEDIUMTEXT    NOT NULL,
    state         VARCHAR(20)   NOT NULL,
    reason        VARCHAR(500)  NULL,
    source_digest CHAR(64)      CHARACTER SET ascii NULL,
    author_id     BIGINT        NULL,
    submitted_at  DATETIME(6)   NULL,
    approver_id   BIGINT        NULL,
    approved_at   DATETIME(6)   NULL,
    created_at    DATETIME(6)   NOT NULL,
    version       INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY study_module_version_number (module_id, number),
    FOREIGN KEY (module_id) REFERENCES study_module (id),
    FOREIGN KEY (author_id) REFERENCES account (id),
    FOREIGN KEY (approver_id) REFERENCES account (id),
    CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'RETIRED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE module_link (
    module_version_id BIGINT       NOT NULL,
    position          INT          NOT NULL,
    title             VARCHAR(300) NOT NULL,
    address           VARCHAR(500) NOT NULL,
    PRIMARY KEY (module_version_id, position),
    FOREIGN KEY (module_version_id) REFERENCES study_module_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE lesson (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    module_version_id BIGINT       NOT NULL,
    code              VARCHAR(80)  NOT NULL,
    position          INT          NOT NULL,
    title             VARCHAR(300) NOT NULL,
    minutes           INT          NOT NULL,
    markdown          MEDIUMTEXT   NOT NULL,
    html              MEDIUMTEXT   NOT NULL,
    valid_from        DATE         NULL,
    valid_to          DATE         NULL,
    created_at        DATETIME(6)  NOT NULL,
    version           INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY lesson_code (module_version_id, code),
    FOREIGN KEY (module_version_id) REFERENCES study_module_version (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE lesson_citation (
    lesson_id  BIGINT       NOT NULL,
    position   INT          NOT NULL,
    document   VARCHAR(200) NOT NULL,
    article    VARCHAR(100) NULL,
    clause     VARCHAR(100) NULL,
    valid_from DATE         NULL,
    valid_to   DATE         NULL,
    PRIMARY KEY (lesson_id, position),
    FOREIGN KEY (lesson_id) REFERENCES lesson (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
