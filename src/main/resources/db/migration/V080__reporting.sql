-- Reports that units owe on fixed dates and pass upward.
CREATE TABLE obligation (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    code             VARCHAR(60)  NOT NULL,
    title            VARCHAR(300) NOT NULL,
    legal_basis      VARCHAR(500) NOT NULL,
    rhythm           VARCHAR(20)  NOT NULL,
    due_before_day   INT          NOT NULL,
    cut_off_day      INT          NOT NULL,
    starts_on        DATE         NOT NULL,
    created_at       DATETIME(6)  NOT NULL,
    version          INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY obligation_code (code),
    CHECK (rhythm IN ('QUARTERLY')),
    CHECK (due_before_day BETWEEN 1 AND 28),
    CHECK (cut_off_day BETWEEN 1 AND 28)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Period, cut-off and due date are three dates. due_before is strict: the last day is the day before it.
CREATE TABLE reporting_period (
    id            BIGINT   NOT NULL AUTO_INCREMENT,
    obligation_id BIGINT   NOT NULL,
    year          SMALLINT NOT NULL,
    quarter       SMALLINT NOT NULL,
    starts_on     DATE     NOT NULL,
    ends_on       DATE     NOT NULL,
    cut_off_on    DATE     NOT NULL,
    due_before    DATE     NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY reporting_period_once (obligation_id, year, quarter),
    FOREIGN KEY (obligation_id) REFERENCES obligation (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- submission counts how often the report was handed up; each has its own frozen figures, roster and sources,
-- so that a return and a new submission leave the earlier ones as they were.
CREATE TABLE unit_report (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    period_id     BIGINT        NOT NULL,
    unit_id       BIGINT        NOT NULL,
    addressee_id  BIGINT        NOT NULL,
    state         VARCHAR(20)   NOT NULL,
    submission    INT           NOT NULL DEFAULT 0,
    difficulties  VARCHAR(4000) NULL,
    return_reason VARCHAR(1000) NULL,
    frozen_at     DATETIME(6)   NULL,
    submitted_at  DATETIME(6)   NULL,
    submitted_by  BIGINT        NULL,
    decided_at    DATETIME(6)   NULL,
    decided_by    BIGINT        NULL,
    created_at    DATETIME(6)   NOT NULL,
    version       INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY unit_report_once (period_id, unit_id),
    KEY unit_report_addressee (period_id, addressee_id, state),
    FOREIGN KEY (period_id) REFERENCES reporting_period (id),
    FOREIGN KEY (unit_id) REFERENCES unit (id),
    FOREIGN KEY (addressee_id) REFERENCES unit (id),
    FOREIGN KEY (submitted_by) REFERENCES account (id),
    FOREIGN KEY (decided_by) REFERENCES account (id),
    CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- own_*: the unit's own people at the cut-off; below_*: the sum of accepted reports of the units under it.
CREATE TABLE report_figure (
    report_id       BIGINT NOT NULL,
    submission      INT    NOT NULL,
    module_id       BIGINT NOT NULL,
    own_summoned    INT    NOT NULL,
    own_studying    INT    NOT NULL,
    own_completed   INT    NOT NULL,
    below_summoned  INT    NOT NULL,
    below_studying  INT    NOT NULL,
    below_completed INT    NOT NULL,
    PRIMARY KEY (report_id, submission, module_id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (module_id) REFERENCES study_module (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The frozen roster behind the own figures, so that each can be opened down to the person.
CREATE TABLE report_person (
    report_id    BIGINT      NOT NULL,
    submission   INT         NOT NULL,
    module_id    BIGINT      NOT NULL,
    cadre_id     BIGINT      NOT NULL,
    state        VARCHAR(20) NOT NULL,
    completed_at DATETIME(6) NULL,
    PRIMARY KEY (report_id, submission, module_id, cadre_id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (module_id) REFERENCES study_module (id),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id),
    CHECK (state IN ('SUMMONED', 'STUDYING', 'COMPLETED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- What an accepted figure at one level was added up from.
CREATE TABLE report_source (
    report_id       BIGINT NOT NULL,
    submission      INT    NOT NULL,
    child_report_id BIGINT NOT NULL,
    PRIMARY KEY (report_id, submission, child_report_id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (child_report_id) REFERENCES unit_report (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- What was done, append-only; difficulties is the text as it stood at a submission.
CREATE TABLE report_step (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    report_id    BIGINT        NOT NULL,
    submission   INT           NOT NULL,
    action       VARCHAR(20)   NOT NULL,
    at           DATETIME(6)   NOT NULL,
    account_id   BIGINT        NOT NULL,
    reason       VARCHAR(1000) NULL,
    difficulties VARCHAR(4000) NULL,
    PRIMARY KEY (id),
    KEY report_step_report (report_id, id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (account_id) REFERENCES account (id),
    CHECK (action IN ('SUBMITTED', 'RETURNED', 'ACCEPTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The letters' quarterly report. They name no cut-off day; the 15th of the quarter's middle month leaves the
-- levels of the chain three weeks.
INSERT INTO obligation (code, title, legal_basis, rhythm, due_before_day, cut_off_day, starts_on, created_at)
VALUES ('bao-cao-quy', 'Báo cáo quý về kết quả học tập chuyên đề',
    'Hướng dẫn của Ban Tuyên giáo Huyện ủy, mục IV.1; Công văn số 291-CV/BTGHU ngày 04/8/2023',
    'QUARTERLY', 10, 15, '2023-08-04', UTC_TIMESTAMP(6));
