-- Reports that units owe on fixed dates and pass upward.
CREATE TABLE obligation (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    code             VARCHAR(60)  NOT NULL,
    title            VARCHAR(300) NOT NULL,
    legal_basis      VARCHAR(500) NOT NULL,
    rhythm           VARCHAR(20)  NOT NULL,
    due_before_day   INT          NOT NULL,
    cut_off_day      INT          NOT NULL,
    created_at       DATETIME(6)  NOT NULL,
    version          INT          NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY obligation_code (code),
    CHECK (rhythm IN ('QUARTERLY'))
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

CREATE TABLE unit_report (
    id            BIGINT        NOT NULL AUTO_INCREMENT,
    period_id     BIGINT        NOT NULL,
    unit_id       BIGINT        NOT NULL,
    addressee_id  BIGINT        NOT NULL,
    state         VARCHAR(20)   NOT NULL,
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
    module_id       BIGINT NOT NULL,
    own_summoned    INT    NOT NULL,
    own_studying    INT    NOT NULL,
    own_completed   INT    NOT NULL,
    below_summoned  INT    NOT NULL,
    below_studying  INT    NOT NULL,
    below_completed INT    NOT NULL,
    PRIMARY KEY (report_id, module_id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (module_id) REFERENCES study_module (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The frozen roster behind the own figures, so that each can be opened down to the person.
CREATE TABLE report_person (
    report_id    BIGINT      NOT NULL,
    module_id    BIGINT      NOT NULL,
    cadre_id     BIGINT      NOT NULL,
    state        VARCHAR(20) NOT NULL,
    completed_at DATETIME(6) NULL,
    PRIMARY KEY (report_id, module_id, cadre_id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (cadre_id) REFERENCES cadre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- What an accepted figure at one level was added up from.
CREATE TABLE report_source (
    report_id       BIGINT NOT NULL,
    child_report_id BIGINT NOT NULL,
    PRIMARY KEY (report_id, child_report_id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (child_report_id) REFERENCES unit_report (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE report_step (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    report_id  BIGINT        NOT NULL,
    action     VARCHAR(20)   NOT NULL,
    at         DATETIME(6)   NOT NULL,
    account_id BIGINT        NOT NULL,
    reason     VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    KEY report_step_report (report_id, id),
    FOREIGN KEY (report_id) REFERENCES unit_report (id),
    FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
